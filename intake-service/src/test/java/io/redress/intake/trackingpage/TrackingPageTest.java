package io.redress.intake.trackingpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.CaseStory;
import io.redress.intake.PageStory;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** The tracking page: what it shows of a complaint, and what the customer does on it. */
class TrackingPageTest extends PageStory {

    /** What live.js works with: it finds pieces by their ids, and keeps what it does not know. */
    @Test
    void thePageCanBeBroughtUpToDatePieceByPiece() throws Exception {
        JsonNode receipt = filed();
        String here = "/track/" + receipt.get("reference").asText();

        Document page = page(open(receipt));

        assertThat(page.select("main").attr("data-here")).isEqualTo(here);
        assertThat(page.select("main").attr("data-changes")).isEqualTo(here + "/changes");
        assertThat(page.select("main").attr("data-version")).matches("1\\.\\d+");
        assertThat(page.select("main > section, main > details, main > form"))
                .isNotEmpty()
                .allMatch(piece -> piece.hasAttr("id"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("#news[role=status][data-keep]").attr("data-news"))
                .isEqualTo("New on this page: {0}");
        String live = page.select("script[src*=live]").attr("src");
        assertThat(live).matches("/assets/live-[0-9a-f]{32}\\.js");
        assertThat(mvc.perform(get(live)).andReturn().getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void whatWeTakeItForIsCalledByItsNameAndNotByItsCode() throws Exception {
        JsonNode receipt = filed();
        String reference = receipt.get("reference").asText();
        new CaseStory(reference)
                .estimate("estimate-given", "PROVISIONAL", "2999-11-23T10:00:00Z")
                .tell("complaint-recorded", """
                        "recordedAt": "2026-11-23T09:30:00Z", "department": "technical",
                        "category": "TECHNICAL.STUCK_TRANSACTION\"""");

        Document page = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> page(open(receipt)),
                        p -> p.select("#taken-for").text().contains("stuck"));

        assertThat(page.select("#taken-for").text()).isEqualTo("What we take it for: Transaction stuck or missing");
        assertThat(page.html()).doesNotContain("STUCK_TRANSACTION");
        assertThat(page(mvc.perform(get("/track/" + reference)
                                        .param("lang", "zh")
                                        .cookie(new Cookie(
                                                "redress_track",
                                                receipt.get("trackingToken").asText())))
                                .andReturn())
                        .select("#taken-for")
                        .text())
                .isEqualTo("归类：交易卡住或未到账");
        assertThat(body(look(receipt)).get("category").asText()).isEqualTo("TECHNICAL.STUCK_TRANSACTION");
    }

    @Test
    void messagesWithdrawalAndConfirmationWorkOnThePage() throws Exception {
        JsonNode receipt = filed();
        String here = "/track/" + receipt.get("reference").asText();
        Cookie cookie = new Cookie("redress_track", receipt.get("trackingToken").asText());

        MvcResult empty = mvc.perform(
                        post(here + "/messages").with(csrf()).cookie(cookie).param("text", " "))
                .andReturn();
        mvc.perform(post(here + "/messages").with(csrf()).cookie(cookie).param("text", "Any news?"))
                .andReturn();
        Document confirm =
                page(mvc.perform(get(here + "/withdrawal").cookie(cookie)).andReturn());
        mvc.perform(post(here + "/withdrawal").with(csrf()).cookie(cookie)).andReturn();

        assertThat(empty.getResponse().getStatus()).isEqualTo(400);
        assertThat(page(empty).select("#conversation .error").text()).isEqualTo("Please fill this in.");
        assertThat(confirm.select("h1").text()).isEqualTo("Withdraw this complaint?");
        Document page = page(open(receipt));
        assertThat(page.select(".badge").text()).isEqualTo("Withdrawn");
        assertThat(page.select(".said .words").eachText()).contains("Any news?");
        assertThat(page.select("a[href$=withdrawal]")).isEmpty();
    }

    @Test
    void theAddressesOfFormsLeadBackToThePage() throws Exception {
        JsonNode receipt = filed();
        String here = "/track/" + receipt.get("reference").asText();
        Cookie cookie = new Cookie("redress_track", receipt.get("trackingToken").asText());

        for (String form : List.of("/messages", "/evidence", "/reopening")) {
            assertThat(mvc.perform(get(here + form).cookie(cookie))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .isEqualTo(here);
        }
    }
}
