package io.redress.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails over to the mail server. */
@Component
public class MailServer {

    private final JavaMailSender sender;
    private final MailSettings settings;
    private final InternetAddress from;
    private final Clock clock;

    MailServer(JavaMailSender sender, MailSettings settings, Clock clock) throws AddressException {
        this.sender = sender;
        this.settings = settings;
        this.from = new InternetAddress(settings.from(), true);
        this.clock = clock;
    }

    /** Returns once the server has taken the mail (SMTP 250). */
    public void handOver(Mail mail) throws Undeliverable, TryLater {
        MimeMessage message = message(mail);
        try {
            sender.send(message);
        } catch (MailSendException refused) {
            SmtpAnswer.of(refused).raise();
        } catch (MailAuthenticationException refused) {
            throw TryLater.ours("MAIL_LOGIN_REFUSED");
        } catch (MailException away) {
            throw TryLater.ours("MAIL_SERVER_AWAY");
        }
    }

    private MimeMessage message(Mail mail) throws Undeliverable {
        MimeMessage message = sender.createMimeMessage();
        InternetAddress to = address(mail);
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(to);
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", "<" + mail.id() + "@" + settings.domain() + ">");
            message.setHeader("References", "<" + mail.thread() + "@" + settings.domain() + ">");
            message.setHeader("List-Id", "<complaint-notices." + settings.domain() + ">");
            // RFC 3834: no out-of-office answers to these
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setContentLanguage(new String[] {mail.language()});
            return message;
        } catch (MessagingException broken) {
            throw new IllegalStateException("a mail with valid addresses can always be put together", broken);
        }
    }

    /** One address and nothing else: no list, no route, no second header. */
    private static InternetAddress address(Mail mail) throws Undeliverable {
        try {
            InternetAddress[] addresses = InternetAddress.parse(mail.to().strip(), true);
            if (addresses.length == 1 && addresses[0].getAddress().contains("@") && !addresses[0].isGroup()) {
                return new InternetAddress(addresses[0].getAddress(), true);
            }
        } catch (AddressException malformed) {
            // the message of the exception quotes the address: it goes nowhere
            throw new Undeliverable("ADDRESS_MALFORMED");
        }
        throw new Undeliverable("ADDRESS_MALFORMED");
    }
}
