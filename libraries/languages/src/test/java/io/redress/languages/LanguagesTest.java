package io.redress.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "en-GB, en",
        "zh, zh",
        "zh-CN, zh",
        "zh-SG, zh",
        "zh-Hans, zh",
        "zh-Hans-HK, zh",
        "zh-Hant, zh-Hant",
        "zh-TW, zh-Hant",
        "zh-HK, zh-Hant",
        "zh-MO, zh-Hant",
        "zh-hant-tw, zh-Hant",
        "zh-Hant-CN, zh-Hant",
        "ja-JP, ja",
        "ko, ko",
        "es-419, es",
        "fr-CA, fr",
        "de-AT, de",
        "RU, ru"
    })
    void aReaderIsServedInTheirLanguageAndScript(String tag, String served) {
        assertThat(Languages.serving(tag).orElseThrow().toLanguageTag()).isEqualTo(served);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "it", "x-klingon", "not a tag", "und", "-"})
    void whoeverSpeaksAnotherLanguageIsServedByNone(String tag) {
        assertThat(Languages.serving(tag)).isEmpty();
    }

    /** Java's own bundles must come to the same end, else a page would mix two languages. */
    @Test
    void everyServedLanguageFindsTheBundleOfItsName() {
        Control bundles = Control.getControl(Control.FORMAT_PROPERTIES);
        for (Locale language : Languages.ALL) {
            String first = bundles.toBundleName(
                    "messages",
                    bundles.getCandidateLocales("messages", language).get(0));

            assertThat(first).isEqualTo("messages_" + language.toLanguageTag().replace('-', '_'));
        }
    }

    @Test
    void theOtherChineseIsBetterThanEnglish() {
        List<Locale> two = List.of(Locale.ENGLISH, Locale.CHINESE);

        assertThat(Languages.among(two, "zh-TW")).contains(Locale.CHINESE);
        assertThat(Languages.pick(Map.of("en", "funds", "zh", "资金"), Languages.TRADITIONAL_CHINESE))
                .isEqualTo("资金");
    }

    @Test
    void ofATextByLanguageTheBestOneIsPicked() {
        Map<String, String> text = Map.of("en", "a", "zh", "b", "zh-Hant", "c", "pt-BR", "d");

        assertThat(Languages.pick(text, Locale.forLanguageTag("zh-HK"))).isEqualTo("c");
        assertThat(Languages.pick(text, Locale.CHINA)).isEqualTo("b");
        assertThat(Languages.pick(text, Locale.forLanguageTag("pt-BR"))).isEqualTo("d");
        assertThat(Languages.pick(text, Locale.GERMAN)).isEqualTo("a");
        assertThat(Languages.pick(Map.of("zh", "b"), Locale.GERMAN)).isNull();
        assertThat(Languages.pick(Map.of(), Locale.GERMAN)).isNull();
    }

    @Test
    void everyLanguageIsShownByItsOwnName() {
        assertThat(Languages.ALL)
                .extracting(Languages::ownName)
                .containsExactly("English", "简体中文", "繁體中文", "日本語", "한국어", "Español", "Français", "Deutsch", "Русский");
    }
}
