package io.redress.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Somebody with a complaint, who knows its reference and token and nothing else. */
public final class Customer {

    private final Stack stack;
    private final String mail;
    private final String reference;
    private final String trackingUrl;
    private final Http http;
    private final JsonNode filed;

    private Customer(Stack stack, String mail, JsonNode filed) {
        this.stack = stack;
        this.mail = mail;
        this.filed = filed;
        this.reference = filed.get("reference").asText();
        this.trackingUrl = filed.get("trackingUrl").asText();
        this.http = Http.bearer(filed.get("trackingToken").asText());
    }

    /** What a complaint holds at least; a story changes what it is about. */
    public static Map<String, Object> complaint(String language, String subject, String description) {
        Map<String, Object> complaint = new LinkedHashMap<>();
        complaint.put("channel", "WEB");
        complaint.put("language", language);
        complaint.put("category", "TECHNICAL");
        complaint.put("subject", subject);
        complaint.put("description", description);
        String mail = "customer-" + UUID.randomUUID() + "@example.org";
        complaint.put("contact", Map.of("name", "Kim", "email", mail));
        return complaint;
    }

    /** Files through the public API and insists on a 201. */
    public static Customer files(Stack stack, Map<String, Object> complaint) {
        Http.Answer answer = Http.anonymous()
                .post(
                        stack.intake() + "/api/complaints",
                        complaint,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Map<?, ?> contact = (Map<?, ?>) complaint.get("contact");
        return new Customer(stack, contact.get("email").toString(), answer.json());
    }

    public String reference() {
        return reference;
    }

    public String trackingUrl() {
        return trackingUrl;
    }

    /** The answer to the filing. */
    public JsonNode filed() {
        return filed;
    }

    /** What the tracking API shows now. */
    public JsonNode looks() {
        Http.Answer answer = http.get(stack.intake() + "/api/complaints/" + reference);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public String status() {
        return looks().get("status").asText();
    }

    public void seesStatus(String status) {
        Eventually.holds(reference + " is " + status, () -> status().equals(status));
    }

    /** Codes of the timeline, in the order shown. */
    public List<String> timeline() {
        return StreamSupport.stream(looks().get("timeline").spliterator(), false)
                .map(entry -> entry.get("code").asText())
                .toList();
    }

    public Http.Answer writes(String text) {
        return http.post(stack.intake() + "/api/complaints/" + reference + "/messages", Map.of("text", text));
    }

    public Http.Answer withdraws() {
        return http.post(stack.intake() + "/api/complaints/" + reference + "/withdrawal", Map.of());
    }

    public Http.Answer disagrees(String reason) {
        return http.post(stack.intake() + "/api/complaints/" + reference + "/reopening", Map.of("reason", reason));
    }

    /** All mail this customer has, oldest first. */
    public List<JsonNode> mails() {
        return StreamSupport.stream(
                        Http.anonymous()
                                .get(stack.mailbox() + "/api/messages?to=" + mail)
                                .json()
                                .spliterator(),
                        false)
                .sorted(java.util.Comparator.comparing(m -> m.get("receivedAt").asText()))
                .toList();
    }

    /** Waits for a mail whose text holds the words. */
    public JsonNode getsMailSaying(String words) {
        return Eventually.get(
                "mail to " + reference + " saying " + words,
                () -> mails().stream()
                        .filter(m -> m.get("text").asText().contains(words)
                                || m.get("subject").asText().contains(words))
                        .findFirst());
    }

    /** The first address in a mail that begins so. */
    public static Optional<String> link(JsonNode mail, String prefix) {
        String text = mail.get("text").asText();
        int from = text.indexOf(prefix);
        return from < 0 ? Optional.empty() : Optional.of(text.substring(from).split("[\\s>\")]", 2)[0]);
    }
}
