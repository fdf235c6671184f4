package io.redress.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Somebody with a complaint, who knows its reference and token and nothing else. */
public final class Customer {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");

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

    /** The same complaint of somebody who lives in this country, which decides what law binds. */
    public static Map<String, Object> from(String country, Map<String, Object> complaint) {
        Map<String, Object> contact = new LinkedHashMap<>();
        ((Map<?, ?>) complaint.get("contact")).forEach((key, value) -> contact.put(key.toString(), value));
        contact.put("country", country);
        complaint.put("contact", contact);
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

    /**
     * Files with the form on the public page, without script; the way back to the complaint is the link in the mail that
     * confirms it.
     */
    public static Customer filesByForm(Stack stack, Map<String, Object> complaint) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<?, ?> contact = (Map<?, ?>) complaint.get("contact");
        Stream.of(complaint, contact)
                .flatMap(map -> map.entrySet().stream())
                .filter(entry -> entry.getValue() instanceof String)
                .forEach(entry ->
                        fields.put(entry.getKey().toString(), entry.getValue().toString()));
        Http browser = Http.anonymous();
        HIDDEN.matcher(browser.get(stack.intake() + "/").body())
                .results()
                .forEach(input -> fields.put(input.group(1), input.group(2)));
        Http.Answer answer = browser.postForm(stack.intake() + "/", fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String reference = answer.uri().getPath().replace("/track/", "");
        String mail = contact.get("email").toString();
        String trackingUrl = Eventually.get(
                "the link in the mail about " + reference,
                () -> mailsTo(stack, mail).stream()
                        .flatMap(m -> link(m, stack.intake().replace("127.0.0.1", "localhost") + "/track/").stream())
                        .findFirst());
        return new Customer(
                stack,
                mail,
                Http.JSON
                        .createObjectNode()
                        .put("reference", reference)
                        .put("trackingUrl", trackingUrl)
                        .put("trackingToken", trackingUrl.replaceFirst(".*token=", "")));
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

    /** Adds a file to the complaint. */
    public Http.Answer sends(String name, String contentType, byte[] file) {
        return http.postFile(
                stack.intake() + "/api/complaints/" + reference + "/evidence", "file", name, contentType, file);
    }

    public Http.Answer withdraws() {
        return http.post(stack.intake() + "/api/complaints/" + reference + "/withdrawal", Map.of());
    }

    public Http.Answer disagrees(String reason) {
        return http.post(stack.intake() + "/api/complaints/" + reference + "/reopening", Map.of("reason", reason));
    }

    /** Answers the survey of the first decision, as soon as it comes by mail. */
    public Http.Answer scores(Map<String, Object> answer) {
        return scoresCycle(1, answer);
    }

    /** Answers the survey of a later decision. */
    public Http.Answer scoresCycle(int cycle, Map<String, Object> answer) {
        return Http.anonymous().post(stack.survey() + "/api/surveys/" + surveyTokenOfCycle(cycle) + "/answer", answer);
    }

    /** What opens the survey of the first decision, as soon as it comes by mail. */
    public String surveyToken() {
        return surveyTokenOfCycle(1);
    }

    private String surveyTokenOfCycle(int cycle) {
        String beginning = stack.survey().replace("127.0.0.1", "localhost") + "/s/";
        String link = Eventually.get(
                "a link to survey " + cycle,
                () -> mails().stream()
                        .flatMap(mail -> link(mail, beginning).stream())
                        .distinct()
                        .skip(cycle - 1L)
                        .findFirst());
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** All mail this customer has, oldest first. */
    public List<JsonNode> mails() {
        return mailsTo(stack, mail);
    }

    private static List<JsonNode> mailsTo(Stack stack, String mail) {
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
