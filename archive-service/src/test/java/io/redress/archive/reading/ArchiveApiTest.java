package io.redress.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.archive.Deliveries;
import io.redress.archive.OnRealParts;
import io.redress.archive.Story;
import io.redress.messaging.EventRoutes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

class ArchiveApiTest extends OnRealParts {

    private static final String LIST = "/api/archive/complaints";

    @Autowired
    private List<EventRoutes> routes;

    private Deliveries archive;

    @BeforeEach
    void connect() {
        archive = new Deliveries(routes);
    }

    @Test
    void readsOneRecordWithAllThatHappened() {
        archive.deliver(Story.ofALongComplaint("7K3M-92QX-4TBN").events());

        JsonNode record = json(get(LIST + "/7k3m-92qx-4tbn", "application/json"));

        assertThat(record.get("reference").asText()).isEqualTo("7K3M-92QX-4TBN");
        assertThat(record.get("status").asText()).isEqualTo("CLOSED");
        assertThat(record.get("receivedAt").asText()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(record.at("/survey/csat").asInt()).isEqualTo(5);
        assertThat(record.at("/steps/0/code").asText()).isEqualTo("complaint-submitted");
        assertThat(record.get("promiseKept").asBoolean()).isFalse();
        assertThat(record.has("surveyByCycle")).isFalse();
        assertThat(record.has("seen")).isFalse();
    }

    @Test
    void saysWhatIsWrongWithAnUnknownReference() {
        ResponseEntity<String> answer = get(LIST + "/AAAA-AAAA-AAAA", "application/json");

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(json(answer).get("type").asText()).isEqualTo("urn:redress:problem:unknown-reference");
    }

    @Test
    void walksAllPagesInTheOrderOfReceiptWhileOthersArrive() {
        // three of them at the very same instant
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            filed.add(file("AAAA-0000-000" + (9 - i), "2026-11-23T09:00:0" + i / 3 + "Z"));
        }
        List<String> expected = List.of(
                filed.get(2), filed.get(1), filed.get(0), filed.get(5), filed.get(4), filed.get(3), filed.get(6));

        List<String> seen = new ArrayList<>();
        String next = LIST + "?limit=2";
        while (next != null) {
            ResponseEntity<String> page = get(next, "application/json");
            json(page)
                    .get("items")
                    .forEach(item -> seen.add(item.get("reference").asText()));
            if (seen.size() == 2) {
                // one before the cursor, one behind everything
                file("AAAA-0000-1111", "2026-11-23T08:00:00Z");
                file("ZZZZ-0000-2222", "2026-11-24T08:00:00Z");
            }
            next = nextOf(page);
            JsonNode cursor = json(page).get("nextCursor");
            assertThat(next == null).isEqualTo(cursor == null);
        }

        assertThat(seen)
                .startsWith(expected.toArray(String[]::new))
                .endsWith("ZZZZ-0000-2222")
                .hasSize(8);
    }

    @Test
    void listsARecordOnceItsComplaintArrived() {
        archive.deliver(new Story("AAAA-0000-0001").caseSays("estimate-given").events());
        assertThat(references("")).isEmpty();
        assertThat(get(LIST + "/AAAA-0000-0001", "application/json")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        file("AAAA-0000-0001", "2026-11-23T09:00:00Z");

        assertThat(references("")).containsExactly("AAAA-0000-0001");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                   | 0001 0002 0003",
                "status=SUBMITTED                     | 0001",
                "status=RECORDED,CLOSED               | 0002 0003",
                "status=RECORDED&status=CLOSED        | 0002 0003",
                "category=TECHNICAL                   | 0002",
                "category=TECHNICAL.STUCK_TRANSACTION | 0002",
                "category=TECH                        | ''",
                "severity=HIGH                        | 0003",
                "department=security                  | 0003",
                "language=zh                          | 0001 0002",
                "language=zh-Hant                     | 0002",
                "channel=EMAIL                        | 0002",
                "outcome=UPHELD                       | 0003",
                "receivedFrom=2026-11-24              | 0002 0003",
                "receivedTo=2026-11-24                | 0001 0002",
                "receivedTo=2026-11-24T09:00:00Z      | 0001",
                "receivedFrom=2026-11-24T09:00:00Z    | 0002 0003",
                "closedFrom=2026-12-01                | 0003",
                "closedTo=2026-12-06                  | ''",
                "language=zh&channel=WEB              | 0001",
            })
    void filters(String query, String expected) {
        file("AAAA-0000-0001", "2026-11-23T09:00:00Z", "language", "zh");
        file("AAAA-0000-0002", "2026-11-24T09:00:00Z", "language", "zh-Hant", "channel", "EMAIL");
        file("AAAA-0000-0003", "2026-11-25T09:00:00Z");
        archive.deliver(new Story("AAAA-0000-0002")
                .caseSays("complaint-recorded", "category", "TECHNICAL.STUCK_TRANSACTION")
                .events());
        archive.deliver(new Story("AAAA-0000-0003")
                .caseSays(
                        "complaint-resolved",
                        "category",
                        "ACCOUNT_SECURITY",
                        "severity",
                        "HIGH",
                        "department",
                        "security")
                .caseSays("complaint-closed")
                .events());

        assertThat(references(query)).isEqualTo(expand(expected));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "status=OPEN             | status       | Use one of [CLOSED, IN_PROGRESS",
                "statuz=CLOSED           | statuz       | There is no filter of this name",
                "category=               | category     | Use a code",
                "category=a'b            | category     | Use a code",
                "category=.*             | category     | Use a code",
                "receivedFrom=yesterday  | receivedFrom | Use a date such as 2026-11-23",
                "receivedFrom=2026-02-30 | receivedFrom | Use a date such as 2026-11-23",
                "closedFrom=%2B999999999-12-31T23:59:59Z | closedFrom | Use a date such as 2026-11-23",
                "closedTo=-999999999-01-01T00:00:00Z | closedTo | Use a date such as 2026-11-23",
                "closedTo=1&closedTo=2   | closedTo     | Give 'closedTo' once",
                "limit=0                 | limit        | from 1 to 500",
                "limit=501               | limit        | from 1 to 500",
                "limit=ten               | limit        | from 1 to 500",
                "limit=                  | limit        | from 1 to 500",
                "cursor=nonsense         | cursor       | Use the 'nextCursor' of the page before",
                "cursor=***              | cursor       | Use the 'nextCursor' of the page before",
                "cursor=                 | cursor       | Use the 'nextCursor' of the page before",
            })
    void refusesWhatItCannotUnderstandInEveryForm(String query, String field, String whatToDo) {
        for (String form : List.of("application/json", "text/csv", "application/x-ndjson")) {
            ResponseEntity<String> answer = get(URI.create(LIST + "?" + query), form);

            assertThat(answer.getStatusCode().value()).isEqualTo(400);
            assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
            assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo(field);
            assertThat(json(answer).get("detail").asText()).contains(whatToDo);
        }
    }

    @Test
    void writesOneJsonObjectPerLineAndNamesTheNextPage() {
        file("AAAA-0000-0001", "2026-11-23T09:00:00Z");
        file("AAAA-0000-0002", "2026-11-23T09:00:01Z");
        file("AAAA-0000-0003", "2026-11-23T09:00:02Z");

        ResponseEntity<String> page = get(LIST + "?limit=2&language=en", "application/x-ndjson");

        assertThat(page.getHeaders().getContentType()).hasToString("application/x-ndjson");
        assertThat(page.getBody()
                        .lines()
                        .map(line -> tree(line).get("reference").asText()))
                .containsExactly("AAAA-0000-0001", "AAAA-0000-0002");
        ResponseEntity<String> next = get(nextOf(page), "application/x-ndjson");
        assertThat(next.getBody()
                        .lines()
                        .map(line -> tree(line).get("reference").asText()))
                .containsExactly("AAAA-0000-0003");
        assertThat(nextOf(next)).isNull();
    }

    @Test
    void theNextPageKeepsTheFiltersAsTheyWereWritten() {
        file("AAAA-0000-0001", "2026-11-23T09:00:00Z");
        file("AAAA-0000-0002", "2026-11-23T09:00:01Z");

        // a URI, not a text: the client must not encode what is encoded
        String first = "status=SUBMITTED%2CRECORDED&receivedFrom=2026-11-23T08%3A00%3A00Z&limit=1";
        ResponseEntity<String> page = get(URI.create(LIST + "?" + first), "application/json");
        String next = nextOf(page);
        ResponseEntity<String> second = get(URI.create(next), "application/json");

        assertThat(next).contains("status=SUBMITTED%2CRECORDED");
        assertThat(json(second).at("/items/0/reference").asText()).isEqualTo("AAAA-0000-0002");
    }

    @Test
    void writesCsvWithAHeaderLine() {
        archive.deliver(Story.ofALongComplaint("7K3M-92QX-4TBN").events());

        ResponseEntity<String> csv = get(LIST, "text/csv");

        assertThat(csv.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(csv.getBody()).endsWith("\r\n");
        String[] lines = csv.getBody().split("\r\n");
        assertThat(lines).hasSize(2);
        List<String> header = List.of(lines[0].split(","));
        List<String> record = Arrays.asList(lines[1].split(",", -1));
        assertThat(record).hasSameSizeAs(header);
        assertThat(record.get(header.indexOf("reference"))).isEqualTo("7K3M-92QX-4TBN");
        assertThat(record.get(header.indexOf("csat"))).isEqualTo("5");
        assertThat(record.get(header.indexOf("promiseKept"))).isEqualTo("false");
        assertThat(record.get(header.indexOf("statutoryDueAt"))).isEqualTo("2027-01-25T22:59:59Z");
        assertThat(record.get(header.indexOf("missedDates"))).isEqualTo("0");
        assertThat(record.get(header.indexOf("closedAt"))).isEqualTo("2026-12-10T09:00:00Z");
        assertThat(record.get(header.indexOf("remedyAmount"))).isEqualTo("0.123456789012345678");
        assertThat(record.get(header.indexOf("remedyCurrency"))).isEqualTo("ETH");
    }

    @Test
    void givesTheWorthOfARemedyToTheLastDigitAndOnlyWhereThereIsOne() {
        archive.deliver(Story.ofALongComplaint("7K3M-92QX-4TBN").events());

        JsonNode record = json(get(LIST + "/7K3M-92QX-4TBN", "application/json"));

        assertThat(record.get("remedyAmount").isTextual()).isTrue();
        assertThat(record.get("remedyAmount").asText()).isEqualTo("0.123456789012345678");
        assertThat(record.get("remedyCurrency").asText()).isEqualTo("ETH");
        assertThat(record.at("/decisions/0").has("remedyAmount")).isFalse();
        assertThat(record.at("/decisions/1/remedyAmount").asText()).isEqualTo("0.123456789012345678");
    }

    @Test
    void answersJsonToWhoeverDoesNotMind() {
        assertThat(get(LIST, "*/*").getHeaders().getContentType()).hasToString("application/json");
        assertThat(get(LIST, "application/xml").getStatusCode().value()).isEqualTo(406);
    }

    @Test
    void tellsTheAdministratorWhatItHas() {
        file("AAAA-0000-0001", "2026-11-23T09:00:00Z");
        archive.deliver(new Story("AAAA-0000-0002").caseSays("complaint-closed").events());

        String lines = admin().getForObject("/internal/reconciliation", String.class);

        assertThat(lines.lines())
                .containsExactlyInAnyOrder(
                        "{\"reference\":\"AAAA-0000-0001\",\"status\":\"SUBMITTED\",\"receivedAt\":\"2026-11-23T09:00:00Z\"}",
                        "{\"reference\":\"AAAA-0000-0002\",\"status\":\"CLOSED\",\"closedAt\":\"2026-12-07T15:00:00Z\"}");
    }

    private String file(String reference, String receivedAt, Object... changes) {
        List<Object> all = new ArrayList<>(List.of("receivedAt", receivedAt));
        all.addAll(Arrays.asList(changes));
        archive.deliver(new Story(reference).submitted(all.toArray()).events());
        return reference;
    }

    private List<String> references(String query) {
        List<String> references = new ArrayList<>();
        json(get(LIST + "?" + query, "application/json"))
                .get("items")
                .forEach(item -> references.add(item.get("reference").asText()));
        return references;
    }

    private static List<String> expand(String ends) {
        return ends == null || ends.isEmpty()
                ? List.of()
                : Arrays.stream(ends.split(" ")).map("AAAA-0000-"::concat).toList();
    }

    private ResponseEntity<String> get(String address, String accept) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, accept);
        return analyst().exchange(address, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    private ResponseEntity<String> get(URI address, String accept) {
        URI whole = URI.create(nobody().getRootUri()).resolve(address);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, accept);
        return analyst().exchange(whole, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    private static String nextOf(ResponseEntity<String> page) {
        String link = page.getHeaders().getFirst(HttpHeaders.LINK);
        return link == null ? null : link.replaceAll("^<(.*)>; rel=\"next\"$", "$1");
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return tree(answer.getBody());
    }

    private static JsonNode tree(String json) {
        try {
            return Story.JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
