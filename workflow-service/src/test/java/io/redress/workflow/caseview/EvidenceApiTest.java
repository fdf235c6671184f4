package io.redress.workflow.caseview;

import static io.redress.workflow.login.Neighbours.neighbours;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import io.redress.workflow.texts.CaseTexts;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What agents are handed of the files that strangers chose. A file may have 1 MB here. */
class EvidenceApiTest extends TwoDesks {

    private static final String CASE = "EVID-0000-0001";
    private static final String OTHERS_CASE = "EVID-0000-0002";
    private static final String ID = "5f0c6a1e0c574d2b9a2e6f1f0c6a3b11";
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, (byte) 0xff};
    private static final int MB = 1024 * 1024;

    @Autowired
    private CaseTexts texts;

    @BeforeEach
    void twoCases() {
        CaseOnFile cases = new CaseOnFile(jdbc, texts);
        cases.open(CASE, "TECHNICAL", "technical", "WALLET");
        cases.open(OTHERS_CASE, "ACCOUNT_SECURITY", "security", "WALLET");
        neighbours().hand(atIntake(CASE), "image/png", PICTURE);
        neighbours().hand(atIntake(OTHERS_CASE), "image/png", PICTURE);
    }

    @AfterEach
    void clean() {
        for (String table : new String[] {"case_cycle", "case_file"}) {
            jdbc.update("delete from " + table + " where reference like 'EVID-%'");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsAPictureToWhoeverMayReadTheCase(boolean inABrowser) {
        Desk desk = inABrowser ? signedIn("technician") : technician();

        HttpResponse<byte[]> answer = desk.bytes(here(CASE));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PICTURE);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Content-Length")).isEqualTo("10");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline; filename=\"EVID-0000-0001-5f0c6a1e.png\"");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store, private");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/jpeg                | image/jpeg               | inline     | jpg",
                "IMAGE/PNG                 | image/png                | inline     | png",
                "application/pdf           | application/pdf          | attachment | pdf",
                "text/plain;charset=UTF-16 | text/plain               | attachment | txt",
                "text/html                 | application/octet-stream | attachment | bin",
                "image/svg+xml             | application/octet-stream | attachment | bin",
                "application/xhtml+xml     | application/octet-stream | attachment | bin",
                "image/png, text/html      | application/octet-stream | attachment | bin",
                "not a type at all         | application/octet-stream | attachment | bin",
            })
    void letsAStrangersFileDoNothingButBeSeenOrSaved(String sent, String shownAs, String how, String extension) {
        neighbours().hand(atIntake(CASE), sent, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        HttpResponse<byte[]> answer = signedIn("technician").bytes(here(CASE));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(shownAs);
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo(how + "; filename=\"EVID-0000-0001-5f0c6a1e." + extension + "\"");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
    }

    @Test
    void isForThoseOfTheDepartmentOnly() {
        refused(technician().get(here(OTHERS_CASE)), 403, "other-department");
        refused(Desk.unknown(port).get(here(CASE)), 401, "not-signed-in");
        refused(service().get(here(CASE)), 403, "not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/cases/EVID-0000-0009/evidence/" + ID + ", unknown-case",
        "/api/cases/EVID-0000-0001/evidence/000000000c574d2b9a2e6f1f0c6a3b11, unknown-evidence",
        "/api/cases/EVID-0000-0001/evidence/..., unknown-evidence",
        "/api/cases/EVID-0000-0001/evidence/a%3Fb, unknown-evidence",
        "/api/cases/EVID-0000-0001/evidence/%E6%96%87, unknown-evidence",
    })
    void knowsNoOtherFiles(String path, String problem) {
        refused(technician().get(path), 404, problem);
    }

    @Test
    void saysWhatToDoWhileIntakeIsAway() {
        neighbours().say(atIntake(CASE), "");

        JsonNode problem = refused(technician().get(here(CASE)), 503, "intake-away");

        assertThat(problem.path("detail").asText()).contains("Try again in a minute");
    }

    @Test
    void handsOnNothingOfAFileThatBrokeOff() {
        neighbours().hand(atIntake(CASE), "image/png", new byte[1000], 1001);

        refused(technician().get(here(CASE)), 503, "intake-away");
    }

    @ParameterizedTest
    @ValueSource(longs = {MB + 1, 0})
    void handsOnNothingThatIsTooLargeAnnouncedOrNot(long announced) {
        neighbours().hand(atIntake(CASE), "image/png", new byte[MB + 1], announced);

        JsonNode problem = refused(technician().get(here(CASE)), 502, "evidence-too-large");

        assertThat(problem.path("detail").asText()).contains("1 MB");
    }

    /** More than would ever be held at once, of every kind of end. */
    @Test
    void givesTheRoomBackHoweverItEnds() {
        for (int i = 0; i < 10; i++) {
            neighbours().hand(atIntake(CASE), "image/png", new byte[MB], 0);
            assertThat(technician().bytes(here(CASE)).body()).hasSize(MB);
            neighbours().hand(atIntake(CASE), "image/png", new byte[MB + 1], 0);
            assertThat(technician().get(here(CASE)).statusCode()).isEqualTo(502);
        }
    }

    private static JsonNode refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Desk.parsed(answer);
        assertThat(problem.path("type").asText()).isEqualTo("urn:redress:problem:" + code);
        return problem;
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return String.join(" + ", answer.headers().allValues(name));
    }

    private static String here(String reference) {
        return "/api/cases/" + reference + "/evidence/" + ID;
    }

    private static String atIntake(String reference) {
        return "/internal/complaints/" + reference + "/evidence/" + ID;
    }
}
