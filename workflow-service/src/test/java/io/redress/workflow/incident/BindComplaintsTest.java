package io.redress.workflow.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.login.Desk;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which complaints belong to an incident. */
class BindComplaintsTest extends IncidentDesk {

    @Test
    void tellsOfEveryReferenceWhatBecameOfIt() {
        String id = opened(TITLE);
        aCase("BND1-0000-0001", "IN_PROGRESS", "TECHNICAL", "en");
        aCase("BND1-0000-0002", "CLOSED", "TECHNICAL", "en");
        aCase("BND1-0000-0003", "RESOLVED", "TECHNICAL", "en");
        bind(id, "BND1-0000-0001");

        JsonNode bound =
                bind(id, " bnd1-0000-0001 ", "BND1-0000-0001", "BND1-0000-0002", "BND1-0000-0003", "NONE-0000-0000");

        assertThat(texts(bound, "bound")).isEmpty();
        assertThat(texts(bound, "already")).containsExactly("BND1-0000-0001");
        assertThat(texts(bound, "answered")).containsExactly("BND1-0000-0002", "BND1-0000-0003");
        assertThat(texts(bound, "unknown")).containsExactly("NONE-0000-0000");
        assertThat(incident(id).path("bound").asInt()).isEqualTo(1);
        assertThat(incident(id).at("/cases/0/boundBy").asText()).isEqualTo("supervisor");
    }

    @Test
    void showsWhatWouldBeBoundBeforeItIs() {
        String id = opened("{\"category\":\"PERSONAL_REQUEST\",\"title\":{\"en\":\"t\"}}");
        aCase("BND2-0000-0001", "RECORDED", "PERSONAL_REQUEST", "en");
        aCase("BND2-0000-0002", "WAITING_FOR_CUSTOMER", "PERSONAL_REQUEST.DATA_ERASURE", "en");
        aCase("BND2-0000-0003", "WITHDRAWN", "PERSONAL_REQUEST", "en");
        aCase("BND2-0000-0004", "IN_PROGRESS", "PERSONAL_REQUEST", "en");
        aCase("BND2-0000-0005", "IN_PROGRESS", "NEW_FEATURE", "en");
        // far from the cases of other tests
        jdbc.update("update case_file set received_at = '2090-01-02T00:00:00Z' where reference like 'BND2-%'");
        jdbc.update("update case_file set received_at = '2089-12-31T00:00:00Z' where reference = 'BND2-0000-0004'");
        bind(id, "BND2-0000-0001");

        JsonNode preview = supervisor()
                .json("/api/incidents/" + id
                        + "/matching?category=PERSONAL_REQUEST&receivedSince=2090-01-01T00:00:00Z");

        assertThat(preview.path("matching").asInt()).isEqualTo(2);
        assertThat(preview.path("already").asInt()).isEqualTo(1);
        assertThat(preview.path("toBind").asInt()).isEqualTo(1);
        assertThat(texts(preview, "references")).containsExactly("BND2-0000-0002");
        assertThat(incident(id).path("bound").asInt())
                .as("nothing has happened yet")
                .isEqualTo(1);

        String binding = "{\"category\":\"PERSONAL_REQUEST\",\"receivedSince\":\"2090-01-01T00:00:00Z\"}";
        assertThat(Desk.parsed(supervisor().post("/api/incidents/" + id + "/complaints", binding))
                        .path("bound")
                        .asInt())
                .isEqualTo(1);
        assertThat(Desk.parsed(supervisor().post("/api/incidents/" + id + "/complaints", binding))
                        .path("bound")
                        .asInt())
                .as("twice binds nothing new")
                .isZero();
        assertThat(incident(id).path("bound").asInt()).isEqualTo(2);
    }

    @Test
    void twoSupervisorsAtOnceBindEachComplaintOnce() {
        String id = opened(TITLE);
        List<String> references = cases("BND3", 30, "IN_PROGRESS");

        List<Integer> bound = IntStream.range(0, 4)
                .mapToObj(n ->
                        CompletableFuture.supplyAsync(() -> texts(bind(id, references.toArray(String[]::new)), "bound")
                                .size()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(bound.stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
        assertThat(incident(id).path("bound").asInt()).isEqualTo(30);
    }

    @Test
    void whoComesLaterHearsTheLatestUpdateOnly() {
        String id = opened(TITLE);
        tell(id, "First");
        tell(id, "Second");
        aCase("BND4-0000-0001", "SUBMITTED", "TECHNICAL", "en");

        bind(id, "BND4-0000-0001");

        await().until(() -> told("BND4-0000-0001") == 1);
        assertThat(jdbc.queryForObject("select text from case_text where reference = 'BND4-0000-0001'", String.class))
                .isEqualTo("Second");
    }

    @Test
    void aMistakeIsTakenBack() {
        String id = opened(TITLE);
        aCase("BND5-0000-0001", "IN_PROGRESS", "TECHNICAL", "en");
        bind(id, "BND5-0000-0001");

        String address = "/api/incidents/" + id + "/complaints/BND5-0000-0001";
        assertThat(supervisor().send("DELETE", address, "").statusCode()).isEqualTo(204);
        assertThat(supervisor().send("DELETE", address, "").statusCode()).isEqualTo(404);
        tell(id, "For nobody");

        assertThat(incident(id).path("bound").asInt()).isZero();
        assertThat(incident(id).at("/updates/0/waiting").asInt()).isZero();
        assertThat(agent().json("/api/cases/BND5-0000-0001").path("incidents")).isEmpty();
    }

    @Test
    void nothingIsBoundToAClosedIncident() {
        String id = opened(TITLE);
        aCase("BND6-0000-0001", "IN_PROGRESS", "TECHNICAL", "en");
        supervisor().post("/api/incidents/" + id + "/closure", "");

        var refused =
                supervisor().post("/api/incidents/" + id + "/complaints", "{\"references\":[\"BND6-0000-0001\"]}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Desk.parsed(refused).path("type").asText()).endsWith("incident-closed");
        assertThat(incident(id).path("bound").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"references":[]}                                                   | 400 | missing-text
            {"references":["", "  "]}                                           | 400 | missing-text
            {"references":"x"}                                                  | 400 | unreadable-body
            {"category":"NO_SUCH","receivedSince":"2024-01-01T00:00:00Z"}       | 400 | unknown-category
            {"category":"TECHNICAL"}                                            | 400 | missing-text
            {"category":"TECHNICAL","receivedSince":"yesterday"}                | 400 | unreadable-body
            """)
    void wrongInputIsToldWithWhatToDo(String json, int status, String problem) {
        var answer = supervisor().post("/api/incidents/" + opened(TITLE) + "/complaints", json);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Desk.parsed(answer).path("type").asText()).endsWith(problem);
    }

    @Test
    void thousandsAtOnceGoByCategoryNotByList() {
        String many = String.join(
                "\",\"", IntStream.rangeClosed(0, 1_000).mapToObj(n -> "R-" + n).toList());

        var answer = supervisor()
                .post("/api/incidents/" + opened(TITLE) + "/complaints", "{\"references\":[\"" + many + "\"]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Desk.parsed(answer).path("type").asText()).endsWith("too-many");
    }

    private static List<String> texts(JsonNode node, String name) {
        return IntStream.range(0, node.path(name).size())
                .mapToObj(i -> node.path(name).get(i).asText())
                .toList();
    }
}
