package io.redress.intake.trackingpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.CaseStory;
import io.redress.intake.PageStory;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the tracking page says of the answer that is promised, and of the day until which the law wants it. */
class PromisedDatesTest extends PageStory {

    @Test
    void untilThereIsAnEstimateThePageLooksAgainByItself() throws Exception {
        JsonNode receipt = filed();

        Document before = page(open(receipt));
        new CaseStory(receipt.get("reference").asText())
                .estimate("estimate-given", "PROVISIONAL", "2999-11-23T10:00:00Z");
        Document after = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> page(open(receipt)),
                        page -> !page.select(".promise").isEmpty());

        assertThat(before.select("noscript meta[http-equiv=refresh]"))
                .as("without script; with it the page is told")
                .hasSize(1);
        assertThat(before.text()).contains("We are working out when you get our answer.");
        assertThat(after.select("meta[http-equiv=refresh]")).isEmpty();
        assertThat(after.select(".promise").text())
                .isEqualTo("You get our answer by Saturday, 23 November 2999, 18:00 (China Time, UTC+08:00)");
    }

    /** The desk is in China, where the last second of 27 March in Berlin is 28 March, 06:59. */
    @Test
    void aLegalDateIsTheDayThatTheLawMeansAndNotTheDesksNextOne() throws Exception {
        JsonNode receipt = filed();
        new CaseStory(receipt.get("reference").asText())
                .cutAtLaw("2999-03-27T22:59:59Z", "Europe/Berlin")
                .tell("deadline-missed", """
                        "clock": "mica.decision", "regime": "mica", "dueAt": "2999-03-27T22:59:59Z",
                        "missedAt": "2999-04-02T09:00:00Z", "statutoryZone": "Europe/Berlin\"""");

        Document page = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> page(open(receipt)),
                        p -> p.select(".timeline").text().contains("The legal date of"));
        Document chinese = page(mvc.perform(get("/track/"
                                + receipt.get("reference").asText())
                        .param("lang", "zh")
                        .cookie(new Cookie(
                                "redress_track", receipt.get("trackingToken").asText())))
                .andReturn());

        assertThat(page.select(".promise").text())
                .isEqualTo("You get our answer by Wednesday, 27 March 2999 (Central European Time)");
        assertThat(page.text())
                .contains("By law you must have our answer by Wednesday, 27 March 2999 (Central European Time).")
                .contains("First estimate: our answer by Wednesday, 27 March 2999 (Central European Time).")
                .contains("The legal date of Wednesday, 27 March 2999 (Central European Time) has passed")
                .doesNotContain("28 March", "06:59");
        assertThat(chinese.text()).contains("2999年3月27日 星期三（中欧时间）").doesNotContain("3月28日");
        JsonNode estimate = body(look(receipt)).get("estimate");
        assertThat(estimate.get("statutoryDueAt").asText()).isEqualTo("2999-03-27T22:59:59Z");
        assertThat(estimate.get("statutoryZone").asText()).isEqualTo("Europe/Berlin");
    }

    @Test
    void afterTheLastLegalDateNoPastDateIsPromised() throws Exception {
        JsonNode receipt = filed();
        new CaseStory(receipt.get("reference").asText()).cutAtLaw("2026-01-25T22:59:59Z", "Europe/Berlin");

        Document page = await().atMost(Duration.ofSeconds(20))
                .until(() -> page(open(receipt)), p -> !p.select(".promise").isEmpty());

        assertThat(page.select(".promise").text())
                .isEqualTo("We had promised our answer by Sunday, 25 January 2026 (Central European Time)");
        assertThat(page.text())
                .contains("The law gave us until Sunday, 25 January 2026 (Central European Time). That date has passed")
                .doesNotContain("By law you must have", "A supervisor sees to it that it is kept");
    }

    @Test
    void aHoldingLettersDateSaysThatHolidaysMayStillMoveIt() throws Exception {
        JsonNode receipt = filed();
        new CaseStory(receipt.get("reference").asText()).tell("delay-announced", """
                "clock": "psd2.reply", "regime": "psd2", "reason": "STILL_INVESTIGATING", "automatic": true,
                "statutoryDueAt": "2999-01-13T22:59:59Z", "newDueAt": "2999-01-13T22:59:59Z",
                "announcedAt": "2998-12-11T09:00:00Z", "statutoryZone": "Europe/Berlin",
                "provisionalFrom": "2999-01-01\"""");

        Document page = await().atMost(Duration.ofSeconds(20))
                .until(() -> page(open(receipt)), p -> !p.select(".promise").isEmpty());

        assertThat(page.text()).contains("Holidays from Tuesday, 1 January 2999 on have not been announced yet");
        assertThat(body(look(receipt)).at("/estimate/provisionalFrom").asText()).isEqualTo("2999-01-01");
    }
}
