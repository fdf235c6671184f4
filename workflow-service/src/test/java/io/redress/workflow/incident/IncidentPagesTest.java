package io.redress.workflow.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.workflow.login.Desk;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supervisor works with incidents in a browser without script. */
class IncidentPagesTest extends IncidentDesk {

    private Desk browser;

    @BeforeEach
    void signIn() {
        browser = signedIn("supervisor");
    }

    @Test
    void opensBindsTellsProposesAndCloses() {
        aCase("PAGE-0000-0001", "IN_PROGRESS", "ACCOUNT_SECURITY", "en");
        aCase("PAGE-0000-0002", "IN_PROGRESS", "ACCOUNT_SECURITY.PHISHING", "en");

        String incident = location(browser.submit(
                "/incidents",
                "open",
                Map.of("titleEn", "Wave of phishing", "noticeEn", "Do not answer.", "category", "ACCOUNT_SECURITY")));
        Document bound =
                follow(browser.submit(incident, "bind", Map.of("references", "page-0000-0001\n NONE-0000-0000")));
        assertThat(bound.select("#bound").text())
                .contains("1 bound, 0 were bound already")
                .contains("no such complaint: NONE-0000-0000");

        String preview = incident + "?category=ACCOUNT_SECURITY&hours=24";
        assertThat(page(preview).select("#bind-matching").text())
                .contains("Bound already: 1", "Would be bound: 1")
                .contains("PAGE-0000-0002");
        follow(browser.submit(preview, "bind-matching", Map.of()));
        assertThat(page(incident).select("[data-reference=PAGE-0000-0002]")).hasSize(1);

        browser.submit(incident, "tell", Map.of("updateEn", "We have stopped it."));
        await().until(() -> told("PAGE-0000-0001") == 1 && told("PAGE-0000-0002") == 1);
        assertThat(page(incident).select("#updates .progress").text()).contains("0 waiting");

        Document proposed = follow(browser.submit(
                incident + "/resolution",
                Map.of(
                        "_csrf", token(incident),
                        "outcome", "PARTLY_UPHELD",
                        "reasonEn", "We warned too late.")));
        assertThat(proposed.select("#proposal").text()).contains("Partly upheld", "We warned too late.");
        assertThat(agent().json("/api/cases/PAGE-0000-0001")
                        .at("/incidents/0/proposal/outcome")
                        .asText())
                .isEqualTo("PARTLY_UPHELD");

        browser.submit(incident + "/closure", Map.of("_csrf", token(incident)));
        Document closed = page(incident);
        assertThat(closed.select("#status").text()).isEqualTo("Closed");
        assertThat(closed.select("form")).isEmpty();
    }

    @Test
    void whatIsRefusedComesBackWithEverythingThatWasTyped() {
        String incident = "/incidents/" + opened(TITLE);

        HttpResponse<String> refused = browser.submit(
                incident + "/resolution",
                Map.of("_csrf", token(incident), "outcome", "UPHELD", "reasonZh", "只有中文", "remedyEn", "Typed long"));

        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#problem").attr("data-field")).isEqualTo("reason");
        assertThat(page.select("#reasonZh").text()).isEqualTo("只有中文");
        assertThat(page.select("#remedyEn").text()).isEqualTo("Typed long");
        assertThat(page.select("#outcome option[selected]").val()).isEqualTo("UPHELD");
        assertThat(Jsoup.parse(browser.submit("/incidents", "open", Map.of("titleEn", " ", "noticeEn", "kept"))
                                .body())
                        .select("#noticeEn")
                        .text())
                .isEqualTo("kept");
        assertThat(browser.get(incident + "?category=TECHNICAL&hours=many").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/incidents/I-NONE").statusCode()).isEqualTo(404);
    }

    @Test
    void pressingTheButtonTwiceTellsOnce() {
        String id = opened(TITLE);
        Map<String, String> sent = Map.of(
                "_csrf", token("/incidents/" + id),
                "requestKey", "6f1b2c3d-0000-4000-8000-000000000001",
                "updateEn", "Once");

        browser.submit("/incidents/" + id + "/updates", sent);
        browser.submit("/incidents/" + id + "/updates", sent);

        assertThat(incident(id).path("updates")).hasSize(1);
    }

    @Test
    void whatLooksLikeMarkupIsShownAsText() {
        String evil = "<script>alert(1)</script><img src=x onerror=alert(1)> ${7*7} __${7*7}__ [[${7*7}]]";
        String incident = location(browser.submit("/incidents", "open", Map.of("titleEn", evil, "noticeEn", evil)));
        browser.submit(incident, "tell", Map.of("updateEn", evil));

        HttpResponse<String> answer = browser.get(incident);
        Document page = Jsoup.parse(answer.body());

        assertThat(page.select("script, img[src=x]")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(evil);
        assertThat(page.select("#updates article .words").text()).contains(evil);
        assertThat(page("/incidents").select("script, img[src=x]")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    @Test
    void speaksTheReadersLanguage() {
        String id = opened("{\"title\":{\"en\":\"Slow\",\"zh\":\"缓慢\"}}");

        Document page = Jsoup.parse(browser.send("GET", "/incidents/" + id, "", "Accept-Language", "zh-CN,zh;q=0.9")
                .body());

        assertThat(page.select("html").attr("lang")).isEqualTo("zh");
        assertThat(page.select("h1").text()).isEqualTo("缓慢");
        assertThat(page.select("#status").text()).isEqualTo("进行中");
    }

    @Test
    void isClosedToEverybodyElseAndToForgedForms() {
        String incident = "/incidents/" + opened(TITLE);

        assertThat(Desk.unknown(port)
                        .get("/incidents")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login");
        assertThat(signedIn("agent").get("/incidents").statusCode()).isEqualTo(403);
        assertThat(signedIn("admin").get(incident).statusCode()).isEqualTo(403);
        assertThat(signedIn("analyst").get(incident).statusCode()).isNotEqualTo(200);
        assertThat(browser.submit(incident + "/closure", Map.of()).statusCode())
                .as("without the token of the form")
                .isEqualTo(403);
        assertThat(incident(incident.substring("/incidents/".length()))
                        .path("status")
                        .asText())
                .isEqualTo("OPEN");
    }

    @Test
    void everyFieldHasALabel() {
        Document page = page("/incidents/" + opened(TITLE));

        page.select("textarea, select, input:not([type=hidden]):not([type=checkbox])")
                .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
    }

    private String token(String page) {
        return page(page).selectFirst("input[name=_csrf]").val();
    }

    private Document page(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Document follow(HttpResponse<String> answer) {
        return page(location(answer));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String address = answer.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf("/incidents"));
    }
}
