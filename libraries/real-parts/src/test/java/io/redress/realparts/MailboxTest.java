package io.redress.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    private static final String TO = "amina@example.org";

    @TempDir
    Path directory;

    @Test
    void mailIsKeptAndShownAgainAfterARestart() throws Exception {
        try (Mailbox mailbox = Mailbox.start(directory, 0, 0, 0)) {
            send(mailbox, TO, "您的投诉 🙂", "First line\nSee https://localhost/track", "<p>Hello</p>");
        }

        try (Mailbox again = Mailbox.start(directory, 0, 0, 0)) {
            JsonNode messages = new ObjectMapper().readTree(get(again, "/api/messages?to=Amina%40example.org"));

            assertThat(messages).hasSize(1);
            assertThat(messages.get(0).get("subject").asText()).isEqualTo("您的投诉 🙂");
            assertThat(messages.get(0).get("text").asText()).contains("See https://localhost/track");
            assertThat(messages.get(0).get("html").asText()).contains("<p>Hello</p>");
            assertThat(messages.get(0).get("messageId").asText()).isNotBlank();
            assertThat(messages.get(0).get("to").asText()).isEqualTo(TO);
            assertThat(new ObjectMapper().readTree(get(again, "/api/messages?to=other@example.org")))
                    .isEmpty();
            assertThat(subjectsByImap(again)).containsExactly("您的投诉 🙂");
        }
    }

    @Test
    void whatAMailSaysNeverBecomesPartOfThePage() throws Exception {
        try (Mailbox mailbox = Mailbox.start(directory, 0, 0, 0)) {
            send(
                    mailbox,
                    TO,
                    "<script>alert(1)</script>",
                    "<img src=x onerror=alert(2)>",
                    "<script>alert(3)</script>\"");

            String list = get(mailbox, "/");
            String one = get(mailbox, "/messages/" + mailbox.mails().get(0).id());

            assertThat(list).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
            assertThat(one).doesNotContain("<script", "<img").contains("sandbox=\"allow-popups");
        }
    }

    @Test
    void aForeignHostNameIsNotAnswered() throws Exception {
        try (Mailbox mailbox = Mailbox.start(directory, 0, 0, 0);
                java.net.Socket socket = new java.net.Socket("127.0.0.1", mailbox.httpPort())) {
            send(mailbox, TO, "secret", "secret", null);
            socket.getOutputStream()
                    .write("GET /api/messages HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes());

            assertThat(new String(socket.getInputStream().readAllBytes()))
                    .contains("421")
                    .doesNotContain("secret");
        }
    }

    private static void send(Mailbox mailbox, String to, String subject, String text, String html) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(mailbox.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("redress@example.org");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeMultipart parts = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        parts.addBodyPart(plain);
        if (html != null) {
            MimeBodyPart rich = new MimeBodyPart();
            rich.setContent(html, "text/html; charset=UTF-8");
            parts.addBodyPart(rich);
        }
        message.setContent(parts);
        Transport.send(message);
    }

    private static String get(Mailbox mailbox, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + mailbox.httpPort() + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static java.util.List<String> subjectsByImap(Mailbox mailbox) throws Exception {
        java.util.List<String> subjects = new java.util.ArrayList<>();
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mailbox.imapPort(), TO, "any");
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            for (Message message : inbox.getMessages()) {
                subjects.add(message.getSubject());
            }
        }
        return subjects;
    }
}
