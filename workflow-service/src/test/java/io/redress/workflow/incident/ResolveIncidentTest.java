package io.redress.workflow.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.login.Desk;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One decision is proposed to all; what the public and agents are told. */
class ResolveIncidentTest extends IncidentDesk {

    private static final String PROPOSAL = """
            {"outcome":"UPHELD","reason":{"en":"The exchange did not answer.","zh":"交易所未响应。"},
             "remedy":{"en":"The fee is paid back."}}""";

    @Test
    void theDecisionIsProposedToEveryOpenComplaintInItsLanguage() {
        String id = opened(TITLE);
        aCase("RSLV-0000-0001", "IN_PROGRESS", "TECHNICAL", "zh");
        aCase("RSLV-0000-0002", "IN_PROGRESS", "TECHNICAL", "en");
        bind(id, "RSLV-0000-0001", "RSLV-0000-0002");
        jdbc.update("update case_file set status = 'CLOSED' where reference = 'RSLV-0000-0002'");

        JsonNode answer = Desk.parsed(supervisor().post("/api/incidents/" + id + "/resolution", PROPOSAL));

        assertThat(answer.path("proposed").asInt()).isEqualTo(1);
        JsonNode shown = agent().json("/api/cases/RSLV-0000-0001").at("/incidents/0");
        assertThat(shown.path("status").asText()).isEqualTo("RESOLVED");
        assertThat(shown.at("/title/en").asText()).isEqualTo("Withdrawals to exchange X delayed");
        assertThat(shown.at("/proposal/outcome").asText()).isEqualTo("UPHELD");
        assertThat(shown.at("/proposal/reason").asText()).isEqualTo("交易所未响应。");
        assertThat(shown.at("/proposal/remedy").asText()).isEqualTo("The fee is paid back.");
        assertThat(shown.at("/proposal/by").asText()).isEqualTo("supervisor");
        assertThat(shown.at("/proposal/message").isMissingNode()).isTrue();
        assertThat(agent().json("/api/cases/RSLV-0000-0002")
                        .at("/incidents/0/proposal")
                        .isMissingNode())
                .as("it has its answer")
                .isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from case_decision where reference like 'RSLV-%'", Integer.class))
                .as("nothing is decided by it")
                .isZero();
    }

    @Test
    void whoComesAfterTheEndGetsTheProposalToo() {
        String id = opened(TITLE);
        supervisor().post("/api/incidents/" + id + "/resolution", PROPOSAL);
        aCase("RSLV-0000-0011", "RECORDED", "TECHNICAL", "en");

        bind(id, "RSLV-0000-0011");

        assertThat(agent().json("/api/cases/RSLV-0000-0011")
                        .at("/incidents/0/proposal/reason")
                        .asText())
                .isEqualTo("The exchange did not answer.");
    }

    @Test
    void ofTwoSupervisorsAtOnceOneResolvesAndTheOtherIsTold() {
        String id = opened(TITLE);

        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> supervisor()
                        .post("/api/incidents/" + id + "/resolution", PROPOSAL)
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
    }

    @Test
    void theServiceOfTheFormHearsOfOpenIncidentsWithANotice() {
        String silent = opened(TITLE);
        String known = opened("""
                {"category":"TECHNICAL","title":{"en":"X is slow","zh":"X 延迟"},"notice":{"en":"We are on it."}}""");

        JsonNode told = service().json("/internal/incidents");

        assertThat(told.findValuesAsText("id")).contains(known).doesNotContain(silent);
        assertThat(told.at("/0/title/zh").asText()).isEqualTo("X 延迟");
        assertThat(told.at("/0/notice/en").asText()).isEqualTo("We are on it.");
        assertThat(told.toString()).doesNotContain("supervisor");

        supervisor()
                .post(
                        "/api/incidents/" + known + "/updates",
                        "{\"text\":{\"en\":\"Half are through.\"},\"alsoNotice\":true}");
        assertThat(service().json("/internal/incidents").at("/0/notice/en").asText())
                .isEqualTo("Half are through.");

        supervisor().post("/api/incidents/" + known + "/resolution", PROPOSAL);
        assertThat(service().json("/internal/incidents").findValuesAsText("id")).doesNotContain(known);
    }

    @ParameterizedTest(name = "{0} {1}: nobody {2}, analyst {3}, agent {4}, supervisor {5}, admin {6}, service {7}")
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/incidents                      | 401 | 401 | 403 | 200 | 403 | 403
            GET    | /api/incidents/open                 | 401 | 401 | 403 | 200 | 403 | 403
            POST   | /api/incidents                      | 401 | 401 | 403 | 400 | 403 | 403
            GET    | /api/incidents/I-NONE               | 401 | 401 | 403 | 404 | 403 | 403
            POST   | /api/incidents/I-NONE/complaints    | 401 | 401 | 403 | 400 | 403 | 403
            DELETE | /api/incidents/I-NONE/complaints/X  | 401 | 401 | 403 | 404 | 403 | 403
            POST   | /api/incidents/I-NONE/updates       | 401 | 401 | 403 | 400 | 403 | 403
            POST   | /api/incidents/I-NONE/resolution    | 401 | 401 | 403 | 400 | 403 | 403
            POST   | /api/incidents/I-NONE/closure       | 401 | 401 | 403 | 404 | 403 | 403
            GET    | /internal/incidents                 | 401 | 401 | 403 | 403 | 403 | 200
            """)
    void isASupervisorsBusiness(
            String method, String path, int nobody, int analyst, int agent, int supervisor, int admin, int service) {
        assertThat(Desk.unknown(port).send(method, path, "{}").statusCode())
                .as("nobody")
                .isIn(nobody, 403); // 403 when the missing token of the form is noticed first
        assertThat(analyst().send(method, path, "{}").statusCode())
                .as("analyst")
                .isEqualTo(analyst);
        assertThat(agent().send(method, path, "{}").statusCode()).as("agent").isEqualTo(agent);
        assertThat(supervisor().send(method, path, "{}").statusCode())
                .as("supervisor")
                .isEqualTo(supervisor);
        assertThat(admin().send(method, path, "{}").statusCode()).as("admin").isEqualTo(admin);
        assertThat(service().send(method, path, "{}").statusCode())
                .as("service")
                .isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"title":{"zh":"没有英文"}}                                | missing-text     | title
            {"title":{"en":"  "}}                                      | missing-text     | title
            {"title":{"en":"t","EN!":"x"}}                             | unknown-language | title
            {"title":{"en":"t"},"notice":{"zh":"没有英文"}}            | missing-text     | notice
            {"title":{"en":"t"},"category":"NO_SUCH"}                  | unknown-category | category
            """)
    void wrongInputIsToldWithItsField(String json, String problem, String field) {
        var answer = supervisor().post("/api/incidents", json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Desk.parsed(answer).path("type").asText()).endsWith(problem);
        assertThat(Desk.parsed(answer).at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void aTitleThatIsALetterIsRefused() {
        assertThat(Desk.parsed(supervisor().post("/api/incidents", "{\"title\":{\"en\":\"" + "x".repeat(201) + "\"}}"))
                        .path("type")
                        .asText())
                .endsWith("text-too-long");
    }
}
