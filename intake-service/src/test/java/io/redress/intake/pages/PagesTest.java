package io.redress.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.CaseStory;
import io.redress.intake.IntakeTest;
import io.redress.languages.Languages;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ExtendWith(OutputCaptureExtension.class)
class PagesTest extends IntakeTest {

    @Test
    void theFormWorksWithoutScriptAndWarnsOfPhrases() throws Exception {
        MvcResult result = mvc.perform(get("/")).andReturn();
        Document page = page(result);

        assertThat(page.select("script:not([src^=/assets/])"))
                .as("no script inside the page")
                .isEmpty();
        assertThat(page.select("form#complaint input[name=_csrf]")).hasSize(1);
        assertThat(page.select("form#complaint input[name=formKey]").val()).hasSize(36);
        assertThat(page.select(".notice.warn").text()).contains("Never send your recovery phrase");
        assertThat(page.select("label[for=description]").text()).isEqualTo("What happened?");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.text()).containsAnyOf("Our service desk is open now", "Our service desk is closed right now");
        assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(result.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(result.getResponse().getHeader("X-Frame-Options")).isEqualTo("DENY");
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

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
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
        assertThat(page.select("script").eachAttr("src")).contains("/assets/live.js");
        assertThat(mvc.perform(get("/assets/live.js")).andReturn().getResponse().getStatus())
                .isEqualTo(200);
    }

    @Test
    void filingLeadsToTheTrackingPageWithoutATokenInTheAddress() throws Exception {
        MvcResult filed =
                mvc.perform(form("Locked out", "My wallet is locked.")).andReturn();

        String address = filed.getResponse().getRedirectedUrl();
        assertThat(address).matches("/track/[0-9A-Z-]{14}\\?filed");
        Cookie cookie = filed.getResponse().getCookie("redress_track");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo(address.replace("?filed", ""));
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");

        Document page =
                page(mvc.perform(get(cookie.getPath()).param("filed", "").cookie(cookie))
                        .andReturn());

        assertThat(page.select("h1").text()).isEqualTo("Locked out");
        assertThat(page.select(".notice.good").text()).contains("We have it");
        assertThat(page.select(".reference").text()).matches("[0-9A-Z-]{14}");
        assertThat(page.select("a[href*=token]").attr("href")).startsWith("http://localhost:8080/track/");
    }

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
    void pressingTheButtonTwiceFilesOnce() throws Exception {
        String key = UUID.randomUUID().toString();

        MvcResult first =
                mvc.perform(form("Twice", "Same").param("formKey", key)).andReturn();
        MvcResult second =
                mvc.perform(form("Twice", "Same").param("formKey", key)).andReturn();
        MvcResult changed = mvc.perform(
                        form("Twice", "Changed after going back").param("formKey", key))
                .andReturn();

        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(changed.getResponse().getStatus()).isEqualTo(409);
        Document page = page(changed);
        assertThat(page.text()).contains("You have already sent this form as");
        assertThat(page.select("#description").text()).isEqualTo("Changed after going back");
        assertThat(page.select("input[name=formKey]").val()).isNotEqualTo(key).hasSize(36);
    }

    @Test
    void mistakesAreShownBesideTheirFieldsAndNothingTypedIsLost() throws Exception {
        MvcResult result =
                mvc.perform(form("", "A long story").param("email", "nonsense")).andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        Document page = page(result);
        assertThat(page.select("[role=alert] li").eachText())
                .containsExactly(
                        "In one line: Please fill this in.",
                        "E-mail address: This does not look like an e-mail address. Please check it, or leave it out.");
        assertThat(page.select(".field.wrong")).hasSize(2);
        assertThat(page.select("#description").text()).isEqualTo("A long story");
    }

    @Test
    void whatLooksLikeMarkupIsShownAsText() throws Exception {
        String evil = "<script>alert('x')</script><img src=x onerror=alert(1)>";
        MvcResult filed =
                mvc.perform(form(evil, evil + " ${7*7} __${7*7}__ [[${7*7}]]")).andReturn();
        Cookie cookie = filed.getResponse().getCookie("redress_track");
        mvc.perform(post(cookie.getPath() + "/messages")
                        .with(csrf())
                        .cookie(cookie)
                        .param("text", evil))
                .andReturn();

        MvcResult result = mvc.perform(get(cookie.getPath()).cookie(cookie)).andReturn();

        Document page = page(result);
        assertThat(page.select("script:not([src^=/assets/]), img[src=x]")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(evil);
        assertThat(page.select(".words").eachText())
                .anyMatch(text -> text.equals(evil))
                .anyMatch(text -> text.contains("${7*7}"));
    }

    @Test
    void aRemovedPhraseIsTalkedAboutCalmlyAndNeverShown() throws Exception {
        MvcResult filed = mvc.perform(form(
                        "Help",
                        "My words are scheme spot photo card baby mountain device kick cradle pact join borrow ok?"))
                .andReturn();
        Cookie cookie = filed.getResponse().getCookie("redress_track");

        Document page = page(mvc.perform(get(cookie.getPath()).cookie(cookie)).andReturn());

        assertThat(page.select(".notice.alarm").text())
                .contains("A recovery phrase or key was removed", "move your funds there now", "We never ask for it");
        assertThat(page.text()).doesNotContain("mountain").contains("[removed: recovery phrase]");
    }

    @ParameterizedTest
    @CsvSource({
        "en, english chinese_simplified chinese_traditional, [removed: recovery phrase]",
        "fr, english chinese_simplified chinese_traditional french, [supprimé : phrase de récupération]",
        "zh-Hant, english chinese_simplified chinese_traditional, [已移除： 助記詞]"
    })
    void thePagesBringTheWarningInTheReadersLanguage(String language, String lists, String mark) throws Exception {
        for (String address : List.of("/", "/track")) {
            Document page =
                    page(mvc.perform(get(address).param("lang", language)).andReturn());

            assertThat(page.select("template#secret-warning").attr("data-recovery_phrase"))
                    .isEqualTo(mark);
            assertThat(page.select("script[src=/assets/secret-guard/rules.js][defer]")
                            .attr("data-lists"))
                    .isEqualTo(lists);
            assertThat(page.select("script[src=/assets/secret-guard/warning.js][defer]"))
                    .hasSize(1);
        }
    }

    /** Some mobile networks are slow and dear: the form with all that it loads, also on the first keystroke. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ja", "ko"})
    void theFormWithItsScriptsAndListsStaysSmall(String language) throws Exception {
        Document page = page(mvc.perform(get("/").param("lang", language)).andReturn());
        List<String> addresses = new ArrayList<>(List.of("/?lang=" + language));
        addresses.addAll(page.select("script[src]").eachAttr("src"));
        addresses.addAll(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"));
        for (String list : page.select("script[data-lists]").attr("data-lists").split(" ")) {
            addresses.add("/assets/secret-guard/bip39-" + list + ".txt");
        }
        int sum = 0;
        for (String address : addresses) {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            sum += answer.body().length;
        }

        System.out.println("the form in " + language + ": " + addresses.size() + " answers, " + sum + " bytes");
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(8);
        assertThat(sum).isLessThan(60_000);
    }

    @Test
    void whoeverLostATransactionHashIsToldHowToSendIt() throws Exception {
        String hash = "0x88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe6a713944b";
        Cookie cookie = mvc.perform(form("Pending", "This one: " + hash))
                .andReturn()
                .getResponse()
                .getCookie("redress_track");

        Document page = page(mvc.perform(get(cookie.getPath()).cookie(cookie)).andReturn());
        mvc.perform(post(cookie.getPath() + "/messages")
                        .with(csrf())
                        .cookie(cookie)
                        .param("text", "transaction hash " + hash))
                .andReturn();
        Document after = page(mvc.perform(get(cookie.getPath()).cookie(cookie)).andReturn());

        assertThat(page.select("#key-or-hash").text())
                .contains("Was it a private key?", "move your funds there now", "If it was the hash of a transaction");
        assertThat(page.select(".notice.alarm")).as("a question is no alarm").isEmpty();
        assertThat(after.select(".said .words").eachText()).contains("transaction hash " + hash);
    }

    @Test
    void aLinkFromAMailSetsTheCookieAndCleansTheAddress(CapturedOutput output) throws Exception {
        JsonNode receipt = filed();
        String token = receipt.get("trackingToken").asText();
        String reference = receipt.get("reference").asText();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/track/" + reference + "?token=" + token))
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/track/" + reference);
        assertThat(response.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("redress_track=" + token) && cookie.contains("HttpOnly"));
        assertThat(output.getAll()).doesNotContain(token);
    }

    @Test
    void aWrongTokenAndAnUnknownReferenceShowTheSamePage() throws Exception {
        JsonNode receipt = filed();
        String reference = receipt.get("reference").asText();

        MvcResult wrong = mvc.perform(get("/track/" + reference).cookie(new Cookie("redress_track", "k1.wrong")))
                .andReturn();
        MvcResult none = mvc.perform(get("/track/" + reference)).andReturn();
        MvcResult unknown = mvc.perform(get("/track/0000-0000-0000")).andReturn();

        assertThat(wrong.getResponse().getStatus()).isEqualTo(404);
        assertThat(page(wrong).select("main").text()).contains("We cannot open a complaint with this address");
        assertThat(page(none).select("main").html())
                .isEqualTo(page(wrong).select("main").html());
        assertThat(page(unknown).select("main").html())
                .isEqualTo(page(wrong).select("main").html());
    }

    @Test
    void withoutTheFormsTokenNothingIsTaken() throws Exception {
        MvcResult result = mvc.perform(post("/").param("subject", "x").param("description", "y"))
                .andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(403);
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
    void aReferenceInSmallLettersFindsItsPage() throws Exception {
        JsonNode receipt = filed();
        String reference = receipt.get("reference").asText();

        MvcResult result =
                mvc.perform(get("/track/" + reference.toLowerCase(Locale.ROOT))).andReturn();

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/track/" + reference);
    }

    @Test
    void lostPagesAreFoundWithReferenceAndToken() throws Exception {
        JsonNode receipt = filed();

        MvcResult result = mvc.perform(post("/track")
                        .with(csrf())
                        .param("reference", receipt.get("reference").asText().replace("-", " "))
                        .param("token", " " + receipt.get("trackingToken").asText() + " "))
                .andReturn();

        assertThat(result.getResponse().getRedirectedUrl())
                .isEqualTo("/track/" + receipt.get("reference").asText());
        assertThat(page(mvc.perform(get("/track")).andReturn()).select("h1").text())
                .isEqualTo("Open your complaint");
    }

    @Test
    void anUnknownAddressIsAHelpfulPage() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/nowhere"))
                .header("Accept", "text/html")
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(response.body()).select("main").text()).contains("There is nothing at this address.");
    }

    private MockHttpServletRequestBuilder form(String subject, String description) {
        return post("/")
                .with(csrf())
                .param("language", "en")
                .param("subject", subject)
                .param("description", description);
    }

    private MvcResult open(JsonNode receipt) throws Exception {
        return mvc.perform(get("/track/" + receipt.get("reference").asText())
                        .cookie(new Cookie(
                                "redress_track", receipt.get("trackingToken").asText())))
                .andReturn();
    }

    private static Document page(MvcResult result) throws UnsupportedEncodingException {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
