package io.redress.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.redress.intake.IntakeTest;
import java.time.Duration;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is about to complain is told what the house already knows. */
class OpenIncidentsTest extends IntakeTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PATH = "/internal/incidents";

    private static final String DELAYED = """
            [{"id": "I-AAAA2222", "category": "TECHNICAL", "openedAt": "2026-11-23T09:00:00Z",
              "title": {"en": "Withdrawals to exchange X delayed", "zh": "提现到 X 交易所延迟"},
              "notice": {"en": "They go out again from 15:00 UTC."}}]""";

    @AfterEach
    void nothingIsWrong() {
        COLLEAGUES.say(PATH, "[]");
        await().atMost(SOON).until(() -> form("en").select("[data-incident]").isEmpty());
    }

    @Test
    void theFormTellsWithTitleAndNoticeInTheReadersLanguageElseInEnglish() throws Exception {
        COLLEAGUES.say(PATH, DELAYED);

        Document english = awaitForm("en", form -> form.text().contains("Withdrawals to exchange X delayed"));
        assertThat(english.select("[data-incident=I-AAAA2222]").text())
                .contains("They go out again from 15:00 UTC.")
                .contains("write that it is about “Withdrawals to exchange X delayed”");
        assertThat(form("zh").select("[data-incident]").text())
                .contains("提现到 X 交易所延迟", "They go out again from 15:00 UTC.", "您无需为此提交投诉");
    }

    @Test
    void whileTheWorkflowServiceIsAwayTheLastKnownIsShownAndNoPageWaits() throws Exception {
        COLLEAGUES.say(PATH, DELAYED);
        awaitForm("en", form -> !form.select("[data-incident]").isEmpty());

        COLLEAGUES.fall(PATH);
        int asked = COLLEAGUES.asked().size();
        await().atMost(SOON).until(() -> COLLEAGUES.asked().size() > asked + 1);

        assertThat(form("en").select("[data-incident]")).hasSize(1);
    }

    @Test
    void markupAndMarksOfTheGuardAreShownAsText() throws Exception {
        COLLEAGUES.say(PATH, """
                [{"id": "I-BBBB3333", "title": {"en": "<script>alert(1)</script>"},
                  "notice": {"en": "<img src=x onerror=alert(1)> ⟦removed:RECOVERY_PHRASE⟧ [[${7*7}]]"}}]""");

        Document form = awaitForm(
                "en", page -> !page.select("[data-incident=I-BBBB3333]").isEmpty());

        assertThat(form.select("main script:not([src^=/assets/]), img[src=x]")).isEmpty();
        assertThat(form.select("[data-incident] h2").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(form.select("[data-incident] .words").text())
                .contains("${7*7}")
                .doesNotContain("⟦");
    }

    @Test
    void itStaysWhenWhatWasTypedComesBack() throws Exception {
        COLLEAGUES.say(PATH, DELAYED);
        awaitForm("en", form -> !form.select("[data-incident]").isEmpty());

        Document refused = Jsoup.parse(
                mvc.perform(post("/").with(csrf()).param("language", "en").param("subject", ""))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());

        assertThat(refused.select("[data-incident]")).hasSize(1);
        assertThat(refused.select("[role=alert] li")).isNotEmpty();
    }

    private Document awaitForm(String language, Predicate<Document> condition) {
        return await().atMost(SOON).until(() -> form(language), condition);
    }

    private Document form(String language) throws Exception {
        return Jsoup.parse(mvc.perform(get("/").param("lang", language))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
