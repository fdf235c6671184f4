package io.redress.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.languages.Languages;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The language of a letter, and its times and days as that language writes them. */
class LetterLanguagesTest extends LetterStory {

    static Stream<Locale> languages() {
        return Languages.ALL.stream();
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
}
