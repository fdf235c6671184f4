package io.redress.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.CaseStory;
import io.redress.intake.PageStory;
import io.redress.languages.Languages;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.MvcResult;

/** The pages in every language: which one a reader gets, and that a switch loses no word. */
class PageLanguagesTest extends PageStory {

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @ParameterizedTest
    @CsvSource({
        "'en-GB,zh;q=0.5', en, What went wrong?",
        "zh-CN, zh, 遇到了什么问题？",
        "'zh-TW,zh;q=0.9', zh-Hant, 遇到了什麼問題？",
        "zh-HK, zh-Hant, 遇到了什麼問題？",
        "ja, ja, 何がありましたか？",
        "ko-KR, ko, 무엇이 잘못되었습니까?",
        "es-MX, es, ¿Qué ha salido mal?",
        "'it,fr;q=0.5', fr, Que s’est-il mal passé ?",
        "de-AT, de, Was ist schiefgegangen?",
        "ru, ru, Что случилось?",
        "it, en, What went wrong?"
    })
    void theBrowsersLanguageCounts(String accepted, String language, String title) throws Exception {
        Document page =
                page(mvc.perform(get("/").header("Accept-Language", accepted)).andReturn());

        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("select#language option[selected]").val()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, zh, 遇到了什么问题？",
        "zh-Hant, zh-Hant, 遇到了什麼問題？",
        "zh-TW, zh-Hant, 遇到了什麼問題？",
        "de, de, Was ist schiefgegangen?"
    })
    void aChosenLanguageIsKept(String chosen, String kept, String title) throws Exception {
        Cookie cookie = mvc.perform(get("/policy").param("lang", chosen))
                .andReturn()
                .getResponse()
                .getCookie("redress_lang");

        assertThat(cookie.getValue()).isEqualTo(kept);
        assertThat(page(mvc.perform(get("/").cookie(cookie)).andReturn())
                        .select("h1")
                        .text())
                .isEqualTo(title);
    }

    @Test
    void everyOtherLanguageCanBeChosenByItsOwnName() throws Exception {
        Document form = page(mvc.perform(get("/").param("lang", "zh-Hant")).andReturn());
        Document policy = page(mvc.perform(get("/policy")).andReturn());

        assertThat(form.select("nav button").eachText())
                .containsExactly("English", "简体中文", "日本語", "한국어", "Español", "Français", "Deutsch", "Русский");
        assertThat(policy.select("nav a").eachText())
                .containsExactly("简体中文", "繁體中文", "日本語", "한국어", "Español", "Français", "Deutsch", "Русский");
        assertThat(policy.select("nav a[lang=zh-Hant]").attr("href")).endsWith("?lang=zh-Hant");
    }

    /** A wrong pattern or placeholder shows in a page and not in its bundle. */
    @ParameterizedTest
    @MethodSource("languages")
    void everyPageCanBeReadInEveryLanguage(Locale language) throws Exception {
        JsonNode receipt = filed();
        new CaseStory(receipt.get("reference").asText()).cutAtLaw("2999-03-27T22:59:59Z", "Europe/Berlin");

        Document tracked = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> page(mvc.perform(get("/track/"
                                                + receipt.get("reference").asText())
                                        .param("lang", language.toLanguageTag())
                                        .cookie(new Cookie(
                                                "redress_track",
                                                receipt.get("trackingToken").asText())))
                                .andReturn()),
                        page -> !page.select(".promise").isEmpty());

        assertThat(tracked.select(".promise").text()).contains("2999", "27").doesNotContain("{", "23:59");
        for (String path : List.of("/", "/policy", "/track")) {
            Document page = page(mvc.perform(get(path).param("lang", language.toLanguageTag()))
                    .andReturn());
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo(language.toLanguageTag());
            assertThat(page.body().text()).as(path).doesNotContain("{0}", "{1}", "??");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void switchingTheLanguageLosesNoWord(Locale language) throws Exception {
        MvcResult result = mvc.perform(form("Half a sub", "Half a sentence").param("lang", language.toLanguageTag()))
                .andReturn();

        Document page = page(result);
        assertThat(page.select("html").attr("lang")).isEqualTo(language.toLanguageTag());
        assertThat(page.select("#subject").val()).isEqualTo("Half a sub");
        assertThat(page.select("#description").text()).isEqualTo("Half a sentence");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void switchingTheLanguageOfTheTrackingPageLosesNoWordEither(Locale language) throws Exception {
        JsonNode receipt = filed();
        String here = "/track/" + receipt.get("reference").asText();
        Cookie cookie = new Cookie("redress_track", receipt.get("trackingToken").asText());
        Document before = page(open(receipt));

        MvcResult result = mvc.perform(post(here)
                        .with(csrf())
                        .cookie(cookie)
                        .param("lang", language.toLanguageTag())
                        .param("text", "Half a message")
                        .param("reason", "Half a reason")
                        .param("filed", ""))
                .andReturn();

        assertThat(before.select("nav a")).isEmpty();
        assertThat(before.select("nav button[form=words][formnovalidate]"))
                .hasSize(Languages.ALL.size() - 1)
                .allMatch(button -> button.attr("formaction").equals(here));
        assertThat(before.select("form#words textarea[name=text]")).hasSize(1);
        Document page = page(result);
        assertThat(page.select("html").attr("lang")).isEqualTo(language.toLanguageTag());
        assertThat(page.select("#text").text()).isEqualTo("Half a message");
        assertThat(page.select("#filed")).hasSize(1);
        assertThat(page.select("meta[http-equiv=refresh]"))
                .as("never over words that wait in the form")
                .isEmpty();
        assertThat(result.getResponse().getCookie("redress_lang").getValue()).isEqualTo(language.toLanguageTag());
        assertThat(body(look(receipt)).get("messages")).as("nothing was sent").isEmpty();
    }

    @Test
    void wordsOfDisagreementSurviveASwitchOfTheLanguage() throws Exception {
        JsonNode receipt = filed();
        String here = "/track/" + receipt.get("reference").asText();
        Cookie cookie = new Cookie("redress_track", receipt.get("trackingToken").asText());
        new CaseStory(receipt.get("reference").asText()).recorded().resolved("2999-01-01T00:00:00Z");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !page(open(receipt)).select("#reopening").isEmpty());

        Document page = page(mvc.perform(post(here)
                        .with(csrf())
                        .cookie(cookie)
                        .param("lang", "de")
                        .param("text", "")
                        .param("reason", "Half a reason"))
                .andReturn());

        assertThat(page.select("#disagree").hasAttr("open")).isTrue();
        assertThat(page.select("textarea#reason[form=words]").text()).isEqualTo("Half a reason");
        assertThat(page.select("#disagree button").attr("formaction")).isEqualTo(here + "/reopening");
        mvc.perform(post(here + "/reopening")
                        .with(csrf())
                        .cookie(cookie)
                        .param("text", "")
                        .param("reason", "A whole reason"))
                .andReturn();
        assertThat(body(look(receipt)).at("/messages/0/text").asText()).isEqualTo("A whole reason");
    }
}
