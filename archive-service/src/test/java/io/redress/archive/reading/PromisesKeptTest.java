package io.redress.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.archive.Deliveries;
import io.redress.archive.OnRealParts;
import io.redress.archive.Story;
import io.redress.messaging.EventRoutes;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten technical complaints, of which eight were decided by the time last told and seven by the time first told. */
class PromisesKeptTest extends OnRealParts {

    private static final String IN_TIME = "2026-11-24T10:00:00Z";
    private static final String LATE = "2026-12-01T10:00:00Z";

    @Autowired
    private List<EventRoutes> routes;

    private Deliveries archive;

    @BeforeEach
    void tenDecisions() {
        archive = new Deliveries(routes);
        for (int i = 0; i < 7; i++) {
            decided("GKPT-0000-000" + i, "TECHNICAL.FEES", IN_TIME, false);
        }
        // told another time, and kept that one
        archive.deliver(filed("MVED-0000-0001", "TECHNICAL")
                .caseSays("estimate-revised", "dueAt", "2026-12-02T09:00:00Z")
                .caseSays("complaint-resolved", "resolvedAt", LATE, "category", "TECHNICAL")
                .events());
        decided("BRKN-0000-0001", "TECHNICAL", LATE, false);
        decided("BRKN-0000-0002", "TECHNICAL", LATE, true);
        decided("SECR-0000-0001", "ACCOUNT_SECURITY", IN_TIME, false);
        // not decided, and there is time left
        archive.deliver(filed("WATG-0000-0001", "TECHNICAL")
                .caseSays("estimate-revised", "dueAt", "2999-12-02T09:00:00Z", "statutoryDueAt", "2999-12-30T22:59:59Z")
                .events());
    }

    @Test
    void tellsTheSharesWithTheirIntervals() throws IOException {
        JsonNode technical = promises("?category=TECHNICAL").at("/all");

        assertThat(technical.at("/lastPromise/kept").asInt()).isEqualTo(8);
        assertThat(technical.at("/lastPromise/of").asInt()).isEqualTo(10);
        // Wilson, 8 of 10: 49.0 to 94.3 %
        assertThat(technical.at("/lastPromise/interval/low").asDouble()).isEqualTo(0.4902);
        assertThat(technical.at("/lastPromise/interval/high").asDouble()).isEqualTo(0.9433);
        assertThat(technical.at("/firstPromise/kept").asInt()).isEqualTo(7);
        assertThat(technical.at("/legalDates/kept").asInt()).isEqualTo(9);
    }

    @Test
    void whoWaitsBeyondADateWithoutADecisionIsNotKept() throws IOException {
        archive.deliver(undecided("VRDV-0000-0001", "2026-01-02T09:00:00Z", "2999-01-30T22:59:59Z")
                .events());
        archive.deliver(undecided("VRDV-0000-0002", "2026-01-02T09:00:00Z", "2026-01-30T22:59:59Z")
                .caseSays("deadline-missed")
                .events());
        // the customer has the word: the promise stands still, the law does not
        archive.deliver(undecided("PAZD-0000-0001", "2026-01-02T09:00:00Z", "2026-01-30T22:59:59Z")
                .caseSays("clock-paused")
                .events());
        // ended without a decision: nobody waits
        archive.deliver(undecided("GNEX-0000-0001", "2026-01-02T09:00:00Z", "2026-01-30T22:59:59Z")
                .caseSays("complaint-closed", "reason", "WITHDRAWN")
                .events());

        JsonNode technical = promises("?category=TECHNICAL").at("/all");

        assertThat(technical.at("/overdue").asInt()).isEqualTo(2);
        assertThat(technical.at("/overdueByLaw").asInt()).isEqualTo(2);
        assertThat(technical.at("/lastPromise/of").asInt()).isEqualTo(10);
        assertThat(technical.at("/lastPromiseWithOverdue/kept").asInt()).isEqualTo(8);
        assertThat(technical.at("/lastPromiseWithOverdue/of").asInt()).isEqualTo(12);
        // Wilson, 8 of 12: 39.1 to 86.2 %
        assertThat(technical.at("/lastPromiseWithOverdue/interval/low").asDouble())
                .isEqualTo(0.3906);
        assertThat(technical.at("/lastPromiseWithOverdue/interval/high").asDouble())
                .isEqualTo(0.8619);
        assertThat(technical.at("/legalDatesWithOverdue/kept").asInt()).isEqualTo(9);
        assertThat(technical.at("/legalDatesWithOverdue/of").asInt()).isEqualTo(12);
    }

    @Test
    void thePageShowsTheSameFiguresInBothLanguages() {
        archive.deliver(undecided("VRDV-0000-0001", "2026-01-02T09:00:00Z", "2999-01-30T22:59:59Z")
                .events());

        Document page = Jsoup.parse(analyst().getForObject("/analytics?category=TECHNICAL&lang=en", String.class));

        assertThat(page.select("#lastPromiseWithOverdue").text()).contains("Promises kept 73% (43% to 90%)", "8 of 11");
        assertThat(page.select("#lastPromise").text()).contains("80% (49% to 94%)", "8 of 10");
        assertThat(page.select("#legalDates").text()).contains("9 of 10");
        assertThat(page.select("#overdue .count").text()).isEqualTo("1");
        assertThat(page.select("#groups tbody tr").eachText())
                .containsExactly("Technical problem Medium 73% (43% to 90%) 8 of 11 1 90% (60% to 98%) 9 of 10 0");
        assertThat(page.select("script")).isEmpty();
        Document chinese = Jsoup.parse(analyst().getForObject("/analytics?lang=zh", String.class));
        assertThat(chinese.select("html").attr("lang")).isEqualTo("zh");
        assertThat(chinese.select("#groups").text()).contains("技术问题", "账户安全", "1 件中的 1 件");
    }

    @Test
    void givesNoShareOfFewerThanTen() throws IOException {
        JsonNode groups = promises("").at("/groups");

        assertThat(groups).hasSize(2);
        JsonNode security = groups.get(0);
        assertThat(security.get("category").asText()).isEqualTo("ACCOUNT_SECURITY");
        assertThat(security.at("/figures/lastPromise/of").asInt()).isEqualTo(1);
        assertThat(security.at("/figures/lastPromise").has("interval")).isFalse();
    }

    @Test
    void refusesAFilterThatItDoesNotKnow() {
        assertThat(analyst()
                        .getForEntity("/api/analytics/promises?colour=red", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    private JsonNode promises(String filter) throws IOException {
        return Story.JSON.readTree(analyst().getForObject("/api/analytics/promises" + filter, String.class));
    }

    private void decided(String reference, String category, String resolvedAt, boolean missed) {
        Story story = filed(reference, category);
        if (missed) {
            story.caseSays("deadline-missed");
        }
        archive.deliver(story.caseSays("complaint-resolved", "resolvedAt", resolvedAt, "category", category)
                .events());
    }

    private static Story undecided(String reference, String dueAt, String statutoryDueAt) {
        return filed(reference, "TECHNICAL")
                .caseSays("estimate-revised", "dueAt", dueAt, "statutoryDueAt", statutoryDueAt);
    }

    private static Story filed(String reference, String category) {
        return new Story(reference)
                .submitted()
                .caseSays("estimate-given", "dueAt", "2026-11-25T09:00:00Z", "category", category)
                .caseSays("complaint-recorded", "category", category);
    }
}
