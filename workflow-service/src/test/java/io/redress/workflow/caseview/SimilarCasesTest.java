package io.redress.workflow.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import io.redress.workflow.texts.CaseTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was decided in cases like the one on the form, and who reads which words of it. */
class SimilarCasesTest extends TwoDesks {

    private static final String KIND = "TECHNICAL.SIMILARITY";
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    private CaseTexts texts;

    private CaseOnFile cases;

    @BeforeEach
    void anOpenCase() {
        cases = new CaseOnFile(jdbc, texts);
        cases.open("SIML-0000-0000", KIND, "technical", "WALLET");
    }

    @AfterEach
    void clean() {
        for (String table : new String[] {"case_decision", "case_cycle", "case_text", "case_file"}) {
            jdbc.update("delete from " + table + " where reference like 'SIML-%'");
        }
    }

    @Test
    void showsTheLatestAnswersOfTheSameKindFirst() {
        decided("SIML-0000-0001", "technical", "WALLET", 1, "UPHELD");
        decided("SIML-0000-0002", "technical", "WALLET", 2, "NOT_UPHELD");
        cases.open("SIML-0000-0003", KIND, "technical", "WALLET"); // not decided
        cases.open("SIML-0000-0004", "TECHNICAL.OTHER", "technical", "WALLET");
        cases.resolve("SIML-0000-0004", "TECHNICAL.OTHER", MONDAY, "UPHELD", "Another kind.");

        JsonNode similar = agent().json("/api/cases/SIML-0000-0000").path("similar");

        assertThat(similar.findValuesAsText("reference")).containsExactly("SIML-0000-0002", "SIML-0000-0001");
        assertThat(similar.at("/0/outcome").asText()).isEqualTo("NOT_UPHELD");
        assertThat(similar.at("/0/severity").asText()).isEqualTo("MEDIUM");
        assertThat(similar.at("/0/category").asText()).isEqualTo(KIND);
        assertThat(similar.at("/0/decidedAt").asText()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(similar.at("/0/workedMinutes").asLong()).isEqualTo(90);
        assertThat(similar.at("/0/findings/0/reason").asText()).isEqualTo("Because of SIML-0000-0002.");
    }

    @Test
    void prefersTheSameDepartmentAndProductAndShowsFive() {
        for (int day = 1; day <= 5; day++) {
            decided("SIML-0000-000" + day, "technical", "WALLET", day, "UPHELD");
        }
        decided("SIML-0000-0006", "product", "CARD", 6, "UPHELD");

        JsonNode similar = agent().json("/api/cases/SIML-0000-0000").path("similar");

        assertThat(similar.findValuesAsText("reference"))
                .containsExactly(
                        "SIML-0000-0005", "SIML-0000-0004", "SIML-0000-0003", "SIML-0000-0002", "SIML-0000-0001");
    }

    @Test
    void givesCodesOnlyOfAnotherDepartmentsCase() {
        decided("SIML-0000-0001", "security", "WALLET", 1, "PARTLY_UPHELD");

        JsonNode similar =
                technician().json("/api/cases/SIML-0000-0000").path("similar").path(0);

        assertThat(similar.path("outcome").asText()).isEqualTo("PARTLY_UPHELD");
        assertThat(similar.at("/findings/0/finding").asText()).isEqualTo("PARTLY_UPHELD");
        assertThat(similar.toString()).doesNotContain("Because of").doesNotContain("It is late");
    }

    @Test
    void opensACaseToItsDepartmentOnlyAndToThoseWithATaskInIt() {
        cases.open("SIML-0000-0007", KIND, "security", "WALLET");

        assertThat(technician().get("/api/cases/SIML-0000-0000").statusCode()).isEqualTo(200);
        var refused = technician().get("/api/cases/SIML-0000-0007");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Desk.parsed(refused).path("type").asText()).endsWith(":other-department");
        assertThat(supervisor().get("/api/cases/SIML-0000-0007").statusCode()).isEqualTo(200);

        open("SIML-0000-0007");
        tasks.addCandidateUser(task("SIML-0000-0007", "RecordComplaint"), "technician");
        assertThat(technician().get("/api/cases/SIML-0000-0007").statusCode()).isEqualTo(200);
        end("SIML-0000-0007");
    }

    @Test
    void isQuickAmongTenThousand() {
        jdbc.update(
                "insert into case_file (reference, cycle, status, channel, language, received_at, word_classes,"
                        + " exposed_secret, amount_class, category, severity, department, lane, triage_rule, product, due_at,"
                        + " last_told_at) select 'SIML-9' || i, 1, 'CLOSED', 'WEB', 'en', now(), '', false, 'SMALL', '"
                        + KIND
                        + "', 'MEDIUM', 'technical', 'NORMAL', 'a-rule', 'WALLET', now(), now() from generate_series(1, 10000) i");
        jdbc.update("insert into case_cycle (reference, cycle, started_at, resolved_at, worked_seconds,"
                + " decided_category, decided_severity) select 'SIML-9' || i, 1, now(), now() - i * interval '1 minute',"
                + " 60, '" + KIND + "', 'MEDIUM' from generate_series(1, 10000) i");
        jdbc.update(
                "insert into case_decision (reference, no, cycle, action, outcome, decided_at) select 'SIML-9' || i,"
                        + " 1, 1, 'RESOLVE', 'UPHELD', now() from generate_series(1, 10000) i");
        agent().json("/api/cases/SIML-0000-0000");

        long[] took = new long[20];
        for (int i = 0; i < took.length; i++) {
            long before = System.nanoTime();
            assertThat(agent().json("/api/cases/SIML-0000-0000").path("similar"))
                    .hasSize(5);
            took[i] = System.nanoTime() - before;
        }

        Arrays.sort(took);
        assertThat(Duration.ofNanos(took[18])).as("p95 of the case form").isLessThan(Duration.ofMillis(300));
    }

    private void decided(String reference, String department, String product, int days, String outcome) {
        cases.open(reference, KIND, department, product);
        cases.resolve(reference, KIND, MONDAY.plus(Duration.ofDays(days)), outcome, "Because of " + reference + ".");
    }
}
