package io.redress.workflow.translation;

import static io.redress.workflow.login.Neighbours.neighbours;
import static io.redress.workflow.translation.TranslatorStub.translator;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.caseview.CaseOnFile;
import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import io.redress.workflow.texts.CaseTexts;
import io.redress.workflow.texts.EveryColumn;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An agent reads what a customer wrote in another language; the words go to the translator and nowhere else. */
@ExtendWith(OutputCaptureExtension.class)
class TranslationTest extends TwoDesks {

    private static final String CASE = "TRNS-0000-0001";
    private static final String HERE = "/api/cases/" + CASE + "/translation";
    private static final String CANARY = "Mi canario amarillo sigue perdido";

    @Autowired
    private CaseTexts texts;

    @BeforeEach
    void aSpanishCase() {
        new CaseOnFile(jdbc, texts).open(CASE, "TECHNICAL", "technical", "WALLET");
        neighbours().say("/internal/complaints/" + CASE, """
                {"subject":"Asunto","description":"%s","messages":[{"messageId":"m1","receivedAt":"2026-11-23T10:00:00Z",
                "text":"%s otra vez"}]}""".formatted(CANARY, CANARY));
    }

    @AfterEach
    void clean() {
        translator().isWell();
        jdbc.update("delete from case_cycle where reference = ?", CASE);
        jdbc.update("delete from case_file where reference = ?", CASE);
    }

    @Test
    void translatesTheCustomersWordsAndSaysFromWhichLanguage() {
        JsonNode translation = Desk.parsed(translate("description"));

        assertThat(translation.path("text").asText()).isEqualTo("In English: " + CANARY.length());
        assertThat(translation.path("source").asText()).isEqualTo("es");
        assertThat(translator().asked().path("q").asText()).isEqualTo(CANARY);
        assertThat(translator().asked().path("source").asText()).isEqualTo("auto");
        assertThat(translator().asked().path("target").asText()).isEqualTo("en");
        assertThat(translator().asked().path("format").asText()).isEqualTo("text");
    }

    @Test
    void translatesAMessageByItsId() {
        assertThat(translate("m1").statusCode()).isEqualTo(200);
        assertThat(translator().asked().path("q").asText()).isEqualTo(CANARY + " otra vez");

        assertThat(translate("m2").statusCode()).isEqualTo(404);
        assertThat(agent().post(HERE, "{\"item\":\"m1\",\"target\":\"English please\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(agent().post(HERE, "{\"item\":\"m1\",\"target\":\"en\",\"text\":\"mine\"}")
                        .statusCode())
                .as("words from elsewhere are not looked at")
                .isIn(200, 400);
        assertThat(translator().asked().path("q").asText()).isEqualTo(CANARY + " otra vez");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 422, not-translatable",
        "403, 502, translator-refused",
        "429, 503, translator-busy",
        "500, 504, translator-away"
    })
    void saysWhatToDoWhenTheTranslatorDoesNot(int answer, int status, String code, CapturedOutput log) {
        translator().answersWith(answer);

        HttpResponse<String> failed = translate("description");

        assertThat(failed.statusCode()).isEqualTo(status);
        assertThat(Desk.parsed(failed).path("type").asText()).endsWith(":" + code);
        assertThat(Desk.parsed(failed).path("detail").asText()).isNotBlank();
        assertThat(failed.body()).doesNotContain("canario");
        assertThat(log.getAll()).doesNotContain("canario");
    }

    @Test
    void doesNotWaitForEver() {
        translator().isSilent();

        HttpResponse<String> failed = translate("description");

        assertThat(failed.statusCode()).isEqualTo(504);
        assertThat(Desk.parsed(failed).path("type").asText()).endsWith(":translator-away");
    }

    @Test
    void keepsAndLogsNothing(CapturedOutput log) {
        assertThat(translate("description").statusCode()).isEqualTo(200);

        assertThat(log.getAll()).doesNotContain("canario").doesNotContain("In English");
        assertThat(EveryColumn.with(jdbc, "canario")).isEmpty();
        assertThat(EveryColumn.with(jdbc, "In English")).isEmpty();
    }

    @Test
    void isClosedToOtherDepartmentsAndWithoutTheTokenOfThePage() {
        jdbc.update("update case_file set department = 'security' where reference = ?", CASE);
        String wanted = "{\"item\":\"description\",\"target\":\"en\"}";

        assertThat(technician().post(HERE, wanted).statusCode()).isEqualTo(403);
        assertThat(analyst().post(HERE, wanted).statusCode()).isIn(401, 403);
        assertThat(Desk.unknown(port).get("/api/translator").statusCode()).isEqualTo(401);
        assertThat(signedIn("agent").post(HERE, wanted).statusCode()).isEqualTo(403);
    }

    @Test
    void isOfferedWhereATranslatorIsConfigured() {
        assertThat(agent().json("/api/translator").path("available").asBoolean())
                .isTrue();
    }

    private HttpResponse<String> translate(String item) {
        return agent().post(HERE, "{\"item\":\"" + item + "\",\"target\":\"en\"}");
    }
}
