package io.redress.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import io.redress.languages.Languages;
import io.redress.notification.message.Sources.Complaint;
import io.redress.notification.message.Sources.Contact;
import io.redress.notification.message.Sources.Decision;
import io.redress.notification.message.Sources.Redaction;
import io.redress.notification.message.Sources.Remedies;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private final Sources sources = LetterMother.sources();
    private final Letters letters = LetterMother.letters(sources);
    private final Rendering rendering = new Rendering();

    @Test
    void theAcknowledgementHasEverythingTheLawAsksFor() {
        String text = text(Kind.ACKNOWLEDGEMENT, LetterMother.contact("en"));

        assertThat(text)
                .contains("7K3M-92QX-4TBN")
                .contains("Received: Monday, 23 November 2026, 10:00 (Central European Standard Time, UTC+01:00)")
                .contains("answer by: Monday, 23 November 2026, 18:00 (Central European Standard Time, UTC+01:00)")
                .contains("about 8 hours after")
                .contains("> I sent 0.02 BTC on Friday.")
                .contains("complaints@redress.example")
                .contains("+49 30 0000 0000")
                .contains("http://localhost:8080/track/7K3M-92QX-4TBN?token=t0ken&x=1")
                .contains("withdraw")
                .contains("Never send anyone your recovery phrase");
    }

    @Test
    void anExposedSecretIsTheFirstThingTheAcknowledgementSays() {
        Letter letter = letters.write(LetterMother.notice(Kind.ACKNOWLEDGEMENT), LetterMother.contact("en"));

        assertThat(letter.blocks().get(1).form()).isEqualTo("warning");
        assertThat(letter.blocks().get(1).plain()).contains("recovery phrase or a private key");
        assertThat(letter.blocks().get(2).plain()).contains("new wallet");
    }

    @Test
    void whatMayBeAHashIsAskedAboutAndAPasswordIsNoWallet() {
        Complaint clean = LetterMother.complaint();
        when(sources.complaint(any()))
                .thenReturn(
                        removed(clean, new Redaction("description", "PRIVATE_KEY", "LIKELY")),
                        removed(clean, new Redaction("description", "PASSWORD", "CERTAIN")));

        assertThat(text(Kind.ACKNOWLEDGEMENT, LetterMother.contact("en")))
                .contains("64 digits that can be a private key or the hash of a transaction")
                .contains("right before it")
                .doesNotContain("Your complaint contained something");
        assertThat(text(Kind.ACKNOWLEDGEMENT, LetterMother.contact("en")))
                .contains("looks like a password or a code")
                .doesNotContain("new wallet");
    }

    private static Complaint removed(Complaint complaint, Redaction redaction) {
        return new Complaint("s", "d", complaint.receivedAt(), null, null, null, null, null, List.of(redaction));
    }

    @Test
    void withoutRedactionsNobodyIsFrightened() {
        Complaint clean = LetterMother.complaint();
        when(sources.complaint(any()))
                .thenReturn(new Complaint("s", "d", clean.receivedAt(), null, null, null, null, null, null));

        assertThat(text(Kind.ACKNOWLEDGEMENT, LetterMother.contact("en"))).doesNotContain("removed it before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueAt", "category", "cycle"})
    void refusesToWriteAResolutionOrAcknowledgementWithoutItsParts(String missing) {
        Map<String, String> facts =
                new HashMap<>(LetterMother.notice(Kind.ACKNOWLEDGEMENT).facts());
        facts.remove(missing);
        Kind kind = missing.equals("cycle") ? Kind.RESOLUTION : Kind.ACKNOWLEDGEMENT;

        assertThatThrownBy(() ->
                        letters.write(new Notice(LetterMother.REFERENCE, kind, facts), LetterMother.contact("en")))
                .isInstanceOf(IncompleteLetter.class)
                .hasMessageContaining(missing);
    }

    @Test
    void refusesAnAcknowledgementWithoutDateOfReceiptCopyOrLink() {
        Complaint whole = LetterMother.complaint();
        Contact contact = LetterMother.contact("en");

        when(sources.complaint(any())).thenReturn(new Complaint("s", "d", null, null, null, null, null, null, null));
        assertThatThrownBy(() -> text(Kind.ACKNOWLEDGEMENT, contact)).isInstanceOf(IncompleteLetter.class);

        when(sources.complaint(any()))
                .thenReturn(new Complaint("s", " ", whole.receivedAt(), null, null, null, null, null, null));
        assertThatThrownBy(() -> text(Kind.ACKNOWLEDGEMENT, contact)).isInstanceOf(IncompleteLetter.class);

        when(sources.complaint(any())).thenReturn(whole);
        Contact linkless = new Contact(contact.reference(), "en", null, contact.email(), null);
        assertThatThrownBy(() -> text(Kind.ACKNOWLEDGEMENT, linkless)).isInstanceOf(IncompleteLetter.class);
    }

    @Test
    void refusesADecisionThatAnswersNothing() {
        when(sources.decision(any(), anyInt())).thenReturn(new Decision("UPHELD", null, List.of(), null));

        assertThatThrownBy(() -> text(Kind.RESOLUTION, LetterMother.contact("en")))
                .isInstanceOf(IncompleteLetter.class);
    }

    @ParameterizedTest
    @CsvSource({"UPHELD, false", "PARTLY_UPHELD, true", "NOT_UPHELD, true"})
    void namesTheIndependentBodiesUnlessTheComplaintIsFullyUpheld(String outcome, boolean named) {
        String text = rendering.text(letters.write(resolution(outcome, "false"), LetterMother.contact("en")));

        assertThat(text.contains("somebody independent")).isEqualTo(named);
        assertThat(text.contains("Financial Ombudsman Service: complaints about financial services"
                        + " · https://www.financial-ombudsman.org.uk · 0800 023 4567"))
                .isEqualTo(named);
        assertThat(text.contains("within six months")).isEqualTo(named);
    }

    @Test
    void aRegimeMayWantThemNamedInEveryFinalAnswer() {
        Remedies told = LetterMother.ombudsman();
        when(sources.remedies(any()))
                .thenReturn(
                        new Remedies(told.bodies(), told.elsewhere(), told.timeLimit(), told.namedInDelays(), true));

        assertThat(rendering.text(letters.write(resolution("UPHELD", "false"), LetterMother.contact("en"))))
                .contains("Financial Ombudsman Service")
                .contains("within six months");
    }

    @Test
    void anAcceptedAnswerNamesThemToo() {
        assertThat(rendering.text(letters.write(resolution("UPHELD", "true"), LetterMother.contact("en"))))
                .contains("counts as resolved")
                .contains("Financial Ombudsman Service");
    }

    @Test
    void aRejectionNamesThemWithTheirTimeLimit() {
        assertThat(text(Kind.REJECTION, LetterMother.contact("en")))
                .contains("Financial Ombudsman Service")
                .contains("within six months");
        assertThat(text(Kind.REJECTION, LetterMother.contact("zh")))
                .contains("对金融服务的投诉")
                .contains("六个月");
    }

    @ParameterizedTest
    @CsvSource({"disp, true", "mica, false"})
    void aDelayNamesThemWhereTheRegimeWantsItAndWithoutALimitThatHasNotBegun(String regime, boolean named) {
        Map<String, String> facts =
                new HashMap<>(LetterMother.notice(Kind.DELAY_NOTICE).facts());
        facts.put("regime", regime);

        String text = rendering.text(letters.write(
                new Notice(LetterMother.REFERENCE, Kind.DELAY_NOTICE, facts), LetterMother.contact("en")));

        assertThat(text.contains("Financial Ombudsman Service")).isEqualTo(named);
        assertThat(text).doesNotContain("within six months");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RESOLUTION", "REJECTION", "DEADLINE_MISSED"})
    void whereNobodyIsKnownItIsSaidHonestly(Kind kind) {
        when(sources.remedies(any())).thenReturn(LetterMother.nobody());

        assertThat(text(kind, LetterMother.contact("en")))
                .contains("We know nobody by name.")
                .doesNotContain("somebody independent");
        assertThat(text(kind, LetterMother.contact("zh"))).contains("我们不掌握名称。");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, zh",
        "zh-CN, zh",
        "zh-Hant-TW, zh-Hant",
        "zh-HK, zh-Hant",
        "en-GB, en",
        "fr-CA, fr",
        "de-AT, de",
        "es, es",
        "ja, ja",
        "ko-KR, ko",
        "ru, ru",
        "it, en",
        "x-klingon, en",
        "'', en"
    })
    void choosesTheLanguageOfTheComplaintOrEnglish(String tag, String language) {
        Letter letter = letters.write(LetterMother.notice(Kind.REOPENED), LetterMother.contact(tag));

        assertThat(letter.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindCanBeWrittenInEveryLanguage(Locale language) {
        for (Kind kind : Kind.values()) {
            Letter letter = letters.write(LetterMother.notice(kind), LetterMother.contact(language.toLanguageTag()));

            assertThat(letter.language()).isEqualTo(language.toLanguageTag());
            assertThat(rendering.text(letter))
                    .as("%s %s", kind, language)
                    .contains("7K3M-92QX-4TBN", "http://localhost:8080/track/")
                    .doesNotContain("{0", "{1", "''");
        }
    }

    /** A day is read in the sentence around it: a legal one, with its weekday, in the law's own zone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Montag, 23. November 2026, 10:00 Uhr",
                "fr | lundi 23 novembre 2026 à 10:00",
                "es | lunes, 23 de noviembre de 2026, 10:00",
                "ru | 23 ноября 2026 (понедельник), 10:00",
                "ja | 2026年11月23日 月曜日 10:00",
                "ko | 2026년 11월 23일 월요일 10:00",
                "zh-Hant | 2026年11月23日 星期一 10:00"
            })
    void timesReadAsTheLanguageWritesThem(String language, String time) {
        assertThat(text(Kind.ACKNOWLEDGEMENT, LetterMother.contact(language))).contains(time);
    }

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noSubjectHoldsPersonalData(Kind kind) {
        Letter letter = letters.write(LetterMother.notice(kind), LetterMother.contact("en"));

        assertThat(letter.subject()).startsWith("7K3M-92QX-4TBN: ").doesNotContain("Kim", "stuck", "@");
    }

    @Test
    void wordsOfPeopleCannotBecomeMarkup() {
        Document page = Jsoup.parse(
                rendering.html(letters.write(LetterMother.notice(Kind.ACKNOWLEDGEMENT), LetterMother.contact("en"))));

        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.select("blockquote").text()).contains("<b>stuck</b>").contains("<script>");
    }

    @Test
    void wordsOfPeopleCannotPassAsOurs() {
        String text = text(Kind.ACKNOWLEDGEMENT, LetterMother.contact("en"));

        assertThat(text.lines().filter(line -> line.equals("== Your complaint ==")))
                .hasSize(1);
        assertThat(text).contains("> == Your complaint ==");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Win at http://evil.example", "a@b.example", "two\nlines", "<b>x</b>"})
    void aNameThatIsNoNameIsNotGreeted(String name) {
        Contact contact = new Contact(LetterMother.REFERENCE, "en", name, "k@example.org", "http://t");

        assertThat(text(Kind.REOPENED, contact)).contains("Hello,").doesNotContain(name);
    }

    @Test
    void anUnknownReasonOrCategoryStillReadsLikeASentence() {
        Map<String, String> facts =
                new HashMap<>(LetterMother.notice(Kind.ESTIMATE_REVISED).facts());
        facts.put("reason", "SOMETHING_NEW");

        String text = rendering.text(letters.write(
                new Notice(LetterMother.REFERENCE, Kind.ESTIMATE_REVISED, facts), LetterMother.contact("en")));

        assertThat(text).contains("Why: Something about your complaint").doesNotContain("SOMETHING_NEW");
    }

    @ParameterizedTest
    @CsvSource({"PT10M, about one hour", "PT8H, about 8 hours", "PT47H, about 47 hours", "P3D, about 3 days"})
    void tellsASpanInRoundWords(Duration length, String words) {
        Phrases phrases = new PhraseBook(LetterMother.bundle(), LetterMother.settings()).in("en");

        assertThat(phrases.span(length)).isEqualTo(words);
    }

    @Test
    void tellsTheTimeAfterTheClocksWereChanged() {
        Phrases phrases = new PhraseBook(LetterMother.bundle(), LetterMother.settings()).in("zh-CN");

        assertThat(phrases.time(Instant.parse("2026-07-01T09:00:00Z")))
                .isEqualTo("2026年7月1日 星期三 11:00（中欧夏令时间，UTC+02:00）");
    }

    /** 23:59:59 in London is the next day in Berlin, where these letters are written. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACKNOWLEDGEMENT | en | no longer than Monday, 25 January 2027 (Central European Time).",
                "DELAY_NOTICE    | en | decision by: Monday, 15 February 2027 (British Time)",
                "DELAY_NOTICE    | zh | 依法我们最迟须在 2027年2月15日 星期一（英国时间） 之前答复",
                "DEADLINE_MISSED | en | The date was: Monday, 21 December 2026 (Gulf Time)",
            })
    void aLegalDateIsTheDayThatIsMeantWhereTheLawCounts(Kind kind, String language, String said) {
        assertThat(text(kind, LetterMother.contact(language)))
                .contains(said)
                .doesNotContain("23:59", "00:00", "16 February", "16日");
    }

    @Test
    void aPromiseThatIsNoLegalDateKeepsItsTime() {
        Map<String, String> facts =
                new HashMap<>(LetterMother.notice(Kind.DELAY_NOTICE).facts());
        facts.put("newDueAt", "2027-02-12T16:30:00Z");

        String text = rendering.text(letters.write(
                new Notice(LetterMother.REFERENCE, Kind.DELAY_NOTICE, facts), LetterMother.contact("en")));

        assertThat(text).contains("decision by: Friday, 12 February 2027, 17:30 (Central European Standard Time");
    }

    private static Notice resolution(String outcome, String summary) {
        return new Notice(
                LetterMother.REFERENCE,
                Kind.RESOLUTION,
                Map.of(
                        "cycle",
                        "1",
                        "outcome",
                        outcome,
                        "summaryResolution",
                        summary,
                        "reopenUntil",
                        "2026-12-07T15:00:00Z"));
    }

    private String text(Kind kind, Contact contact) {
        return rendering.text(letters.write(LetterMother.notice(kind), contact));
    }
}
