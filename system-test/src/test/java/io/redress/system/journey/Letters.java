package io.redress.system.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mail as lines to compare: of every letter its kind, language and subject, and what it says of this one complaint. */
final class Letters {

    private static final Pattern LANGUAGE = Pattern.compile("<html[^>]* lang=\"([^\"]+)\"");

    /** Where the part begins that stands under every letter. */
    private static final Pattern FOOT =
            Pattern.compile("== (Your complaint|您的投诉|Ihre Beschwerde|お客様の申し立て|Su reclamación) ==");

    /** What a person wrote, a warning, a name and its value, or a sentence with a figure; the rest are standing words. */
    private static final Pattern TELLING = Pattern.compile("> .*|!! .*|[^:]{1,40}: .+|.*\\d.*");

    private static final Pattern ANY_REFERENCE =
            Pattern.compile("\\b(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}\\b");

    private static final String SURVEY = "SURVEY_INVITATION";
    private static final String DECISION = "RESOLUTION";

    private Letters() {}

    /** All mail about a complaint, in the order in which it came; of each, the delivery that it belongs to says the kind. */
    static List<String> about(Customer customer, Agent staff) {
        Map<String, JsonNode> deliveries = staff.deliveries(customer.reference()).stream()
                .collect(Collectors.toMap(delivery -> delivery.get("deliveryId").asText(), Function.identity()));
        List<List<String>> letters = new ArrayList<>();
        for (JsonNode mail : customer.mails()) {
            if (mail.get("subject").asText().contains(customer.reference())) {
                String id = mail.get("messageId").asText().replaceAll("^<|@.*$", "");
                JsonNode delivery = deliveries.remove(id);
                String kind = delivery == null
                        ? "A MAIL THAT NO DELIVERY KNOWS"
                        : delivery.get("kind").asText();
                letters.add(lines(kind, mail, customer));
            }
        }
        // what was never sent is no mail, and must not go unseen
        deliveries.values().forEach(lost -> letters.add(List.of("NO MAIL CAME OF " + lost)));
        return surveysBehindTheirDecisions(letters).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> lines(String kind, JsonNode mail, Customer customer) {
        Matcher language = LANGUAGE.matcher(mail.get("html").asText());
        List<String> lines = new ArrayList<>();
        lines.add("%s %s | %s"
                .formatted(
                        kind,
                        language.find() ? language.group(1) : "?",
                        mail.get("subject").asText()));
        FOOT.split(mail.get("text").asText(), 2)[0]
                .lines()
                .filter(line -> TELLING.matcher(line).matches())
                .filter(line -> !line.startsWith("http"))
                .forEach(line -> lines.add("    " + line));
        return lines.stream()
                .map(line -> line.replace(customer.reference(), "REFERENCE"))
                .map(line -> ANY_REFERENCE.matcher(line).replaceAll("ANOTHER REFERENCE"))
                .toList();
    }

    /** They come from two topics, between which there is no order: whichever is first may be. */
    private static List<List<String>> surveysBehindTheirDecisions(List<List<String>> letters) {
        List<List<String>> ordered = new ArrayList<>(letters);
        for (int i = 1; i < ordered.size(); i++) {
            if (isA(SURVEY, ordered.get(i - 1)) && isA(DECISION, ordered.get(i))) {
                ordered.set(i, ordered.set(i - 1, ordered.get(i)));
            }
        }
        return ordered;
    }

    private static boolean isA(String kind, List<String> letter) {
        return letter.get(0).startsWith(kind + " ");
    }
}
