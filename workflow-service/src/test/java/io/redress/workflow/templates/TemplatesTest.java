package io.redress.workflow.templates;

import static io.redress.workflow.login.Neighbours.neighbours;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.caseview.CaseOnFile;
import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import io.redress.workflow.texts.CaseTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent takes a ready answer in the customer's language, already filled in. */
class TemplatesTest extends TwoDesks {

    private static final String CASE = "TMPL-0000-0001";

    @Autowired
    private CaseTexts texts;

    @BeforeEach
    void aSpanishCase() {
        new CaseOnFile(jdbc, texts).open(CASE, "TECHNICAL", "technical", "WALLET");
        neighbours().say("/internal/complaints/" + CASE, """
                {"subject":"s","description":"d","contact":{"name":"Ana {reference} $1"}}""");
    }

    @AfterEach
    void clean() {
        jdbc.update("delete from case_cycle where reference = ?", CASE);
        jdbc.update("delete from case_file where reference = ?", CASE);
    }

    @Test
    void areFilledInTheCustomersLanguage() {
        String answer = first("/api/templates?reference=" + CASE).path("text").asText();

        assertThat(answer)
                .startsWith("Hola, Ana {reference} $1:")
                .contains("su reclamación TMPL-0000-0001 necesitamos")
                .endsWith("Su equipo técnico");
    }

    @Test
    void areFilledInAnotherLanguageWithDateAndZone() {
        JsonNode locked = agent().json("/api/templates?reference=" + CASE + "&language=de-AT")
                .path(1);

        assertThat(locked.path("code").asText()).isEqualTo("ACCOUNT_LOCKED_STEPS");
        assertThat(locked.path("language").asText()).isEqualTo("de");
        assertThat(locked.path("text").asText()).contains("bis Dienstag, 1. Dezember 2026, 23:00 CST.");
        assertThat(first("/api/templates?reference=" + CASE + "&language=pt")
                        .path("language")
                        .asText())
                .isEqualTo("en");
    }

    @Test
    void haveTitlesInTheAgentsLanguage() {
        String body = agent().send("GET", "/api/templates?reference=" + CASE, "", "Accept-Language", "zh-CN")
                .body();

        assertThat(body).contains("询问交易编号").contains("Hola");
    }

    @Test
    void doWithoutANameAndADate() {
        neighbours().say("/internal/complaints/" + CASE, "");
        jdbc.update("update case_file set due_at = null where reference = ?", CASE);

        JsonNode locked = agent().json("/api/templates?reference=" + CASE + "&language=en")
                .path(1);

        assertThat(locked.path("text").asText())
                .startsWith("Hello there,")
                .contains("by a date that we will tell you.")
                .doesNotContain("{");
    }

    @Test
    void areClosedToOtherDepartmentsAndStrangers() {
        jdbc.update("update case_file set department = 'security' where reference = ?", CASE);

        assertThat(technician().get("/api/templates?reference=" + CASE).statusCode())
                .isEqualTo(403);
        assertThat(analyst().get("/api/templates?reference=" + CASE).statusCode())
                .isIn(401, 403);
        assertThat(Desk.unknown(port).get("/api/templates?reference=" + CASE).statusCode())
                .isEqualTo(401);
        assertThat(agent().get("/api/templates").statusCode()).isEqualTo(400);
    }

    private JsonNode first(String path) {
        return agent().json(path).path(0);
    }
}
