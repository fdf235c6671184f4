package io.redress.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.intake.IntakeTest;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;

/** Bad input gets a problem that names the field and says what to do; nothing of it is saved. */
class BadInputTest extends IntakeTest {

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                Arguments.of("{\"channel\": \"PIGEON\"}", "channel", "unknown-channel"),
                Arguments.of("{\"channel\": null}", "channel", "missing"),
                Arguments.of("{\"channel\": \"web\"}", "channel", "unknown-channel"),
                Arguments.of("{\"language\": \"klingon\"}", "language", "unknown-language"),
                Arguments.of("{\"language\": \"zz\"}", "language", "unknown-language"),
                Arguments.of("{\"language\": \"en_US!\"}", "language", "unknown-language"),
                Arguments.of("{\"language\": \"\"}", "language", "missing"),
                Arguments.of("{\"category\": \"OTHER\"}", "category", "unknown-category"),
                Arguments.of("{\"subject\": null}", "subject", "missing"),
                Arguments.of("{\"subject\": \"  \\n\\t \"}", "subject", "missing"),
                Arguments.of("{\"subject\": \"\\u200b\\u200d\"}", "subject", "missing"),
                Arguments.of("{\"subject\": \"" + "x".repeat(201) + "\"}", "subject", "too-long"),
                Arguments.of("{\"description\": \"\"}", "description", "missing"),
                Arguments.of("{\"description\": \"" + "y".repeat(20_001) + "\"}", "description", "too-long"),
                Arguments.of("{\"remedySought\": \"" + "z".repeat(2_001) + "\"}", "remedySought", "too-long"),
                Arguments.of("{\"occurredAt\": \"yesterday\"}", "occurredAt", "date"),
                Arguments.of("{\"occurredAt\": \"2026-02-30\"}", "occurredAt", "date"),
                Arguments.of("{\"occurredAt\": \"2026-01-01T10:00:00\"}", "occurredAt", "date"),
                Arguments.of("{\"occurredAt\": \"2999-01-01\"}", "occurredAt", "in-the-future"),
                Arguments.of("{\"occurredAt\": \"2999-01-01T00:00:00Z\"}", "occurredAt", "in-the-future"),
                Arguments.of("{\"occurredAt\": \"1970-01-01\"}", "occurredAt", "too-long-ago"),
                Arguments.of("{\"contact\": {\"email\": \"not an address\"}}", "contact.email", "email"),
                Arguments.of("{\"contact\": {\"email\": \"a@b\"}}", "contact.email", "email"),
                Arguments.of(
                        "{\"contact\": {\"email\": \"a@example.org\\nBcc: x@example.org\"}}", "contact.email", "email"),
                Arguments.of("{\"contact\": {\"phone\": \"call me\"}}", "contact.phone", "phone"),
                Arguments.of("{\"contact\": {\"country\": \"XQ\"}}", "contact.country", "unknown-country"),
                Arguments.of("{\"contact\": {\"country\": \"Germany\"}}", "contact.country", "too-long"),
                Arguments.of("{\"transactions\": [{\"chain\": \"Ethereum\"}]}", "transactions[0].hash", "missing"),
                Arguments.of("{\"transactions\": [null]}", "transactions[0]", "missing"),
                Arguments.of(
                        "{\"transactions\": [{\"hash\": \"two words in here\"}]}",
                        "transactions[0].hash",
                        "transaction-hash"),
                answer("TECHNICAL.STUCK_TRANSACTION", "amount", "a lot", "amount"),
                answer("TECHNICAL.STUCK_TRANSACTION", "hash", "no hash", "transaction-hash"),
                answer("TECHNICAL.STUCK_TRANSACTION", "seed", "x", "unknown-question"),
                answer("TECHNICAL.CANNOT_LOG_IN", "appVersion", "the newest", "app-version"),
                answer("TECHNICAL.CANNOT_LOG_IN", "since", "last week", "date"),
                answer("TECHNICAL.CANNOT_LOG_IN", "since", "2999-01-01", "in-the-future"),
                answer("ACCOUNT_SECURITY.PHISHING", "given", "perhaps", "yes-or-no"),
                answer("ACCOUNT_SECURITY.THEFT_UNDER_WAY", "address", "at home", "address"),
                answer(
                        "ACCOUNT_SECURITY.THEFT_UNDER_WAY",
                        "address",
                        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAee",
                        "address-checksum"),
                Arguments.of("{\"answers\": {\"amount\": \"1 BTC\"}}", "answers.amount", "unknown-question"),
                Arguments.of("{\"answers\": {\"$where\": \"1\"}}", "answers", "unknown-question"),
                Arguments.of("{\"representative\": {\"email\": \"nonsense\"}}", "representative.email", "email"),
                Arguments.of("{\"detriment\": \"" + "d".repeat(2_001) + "\"}", "detriment", "too-long"),
                Arguments.of(
                        "{\"transactions\": [{\"chain\": \"<b>\", \"hash\": \"0x88df016429689c079f\"}]}",
                        "transactions[0].chain",
                        "chain"));
    }

    private static Arguments answer(String category, String question, String answer, String code) {
        return Arguments.of(
                "{\"category\": \"%s\", \"answers\": {\"%s\": \"%s\"}}".formatted(category, question, answer),
                "answers." + question,
                code);
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void aWrongFieldIsNamedAndNothingIsSaved(String change, String field, String code) throws Exception {
        long before = count();

        MvcResult result = file(complaint().setAll((ObjectNode) json.readTree(change)), null);

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(result.getResponse().getContentType()).startsWith("application/problem+json");
        JsonNode problem = body(result);
        assertThat(problem.get("type").asText()).isEqualTo("urn:redress:problem:invalid-field");
        assertThat(problem.get("errors")).hasSize(1);
        assertThat(problem.get("errors").get(0).get("field").asText()).isEqualTo(field);
        assertThat(problem.get("errors").get(0).get("code").asText()).isEqualTo(code);
        assertThat(problem.get("errors").get(0).get("detail").asText()).isNotBlank();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        JsonNode problem = body(file(json.createObjectNode().put("category", "X"), null));

        assertThat(problem.get("errors"))
                .extracting(error -> error.get("field").asText())
                .containsExactly("channel", "language", "category", "subject", "description");
    }

    @Test
    void aFieldThatDoesNotExistIsNamed() throws Exception {
        JsonNode problem = body(file(complaint().put("descripton", "typo"), null));

        assertThat(problem.get("type").asText()).isEqualTo("urn:redress:problem:unknown-field");
        assertThat(problem.get("errors").get(0).get("field").asText()).isEqualTo("descripton");
        assertThat(problem.get("errors").get(0).get("detail").asText()).contains("description", "remedySought");
    }

    @Test
    void aRecoveryPhraseInPlaceOfAFieldIsNotSentBack() throws Exception {
        String phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";

        JsonNode problem = body(file(complaint().put(phrase, "x"), null));

        assertThat(problem.get("type").asText()).isEqualTo("urn:redress:problem:unknown-field");
        assertThat(problem.toString()).doesNotContain("sausage");
    }

    @Test
    void aFieldInsideAnotherIsNamedWithItsPath() throws Exception {
        ObjectNode complaint = complaint();
        complaint.withObject("/contact").put("mail", "x");

        assertThat(body(file(complaint, null)).get("errors").get(0).get("field").asText())
                .isEqualTo("contact.mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "\"text\"",
                "null",
                "",
                "{\"contact\": []}",
                "{\"transactions\": {}}",
                "{\"subject\": {}}"
            })
    void jsonOfAnotherShapeIsRefused(String body) throws Exception {
        MvcResult result = mvc.perform(
                        post("/api/complaints").contentType("application/json").content(body))
                .andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(result.getResponse().getContentType()).startsWith("application/problem+json");
    }

    @Test
    void problemsAreToldInTheCallersLanguage() throws Exception {
        MvcResult result = mvc.perform(post("/api/complaints")
                        .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                        .contentType("application/json")
                        .content(json.writeValueAsBytes(complaint().put("subject", ""))))
                .andReturn();

        assertThat(body(result).get("errors").get(0).get("detail").asText()).isEqualTo("请填写此项。");
    }

    @Test
    void aFieldThatIsThereTwiceIsRefused() throws Exception {
        JsonNode receipt = filed();

        MvcResult result = mvc.perform(
                        post("/api/complaints/" + receipt.get("reference").asText() + "/messages")
                                .header("Authorization", bearer(receipt))
                                .contentType("application/json")
                                .content("{\"text\": \"one\", \"text\": \"another\"}"))
                .andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(result.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(body(look(receipt)).get("messages")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "schlüssel"})
    void anIdempotencyKeyThatCannotBeOneIsRefused(String key) throws Exception {
        MvcResult result = file(complaint(), key);

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(body(result).get("errors").get(0).get("field").asText()).isEqualTo("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "zh-Hans-CN", "pt-BR", "fil", "yue-HK", "he", "es-419", "sr-Latn"})
    void everyRealLanguageIsAccepted(String tag) throws Exception {
        assertThat(file(complaint().put("language", tag), null).getResponse().getStatus())
                .isEqualTo(201);
    }

    private long count() {
        return mongo.getCollection("complaints").countDocuments(new Document());
    }
}
