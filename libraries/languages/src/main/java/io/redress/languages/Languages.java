package io.redress.languages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The languages of the house, and which of several serves a language tag best. Chinese is two languages to its readers: the
 * script decides, and where a tag names none, the region does, as in Java's resource bundles ({@code zh-TW} → traditional).
 */
public final class Languages {

    /** Chinese in traditional characters: Taiwan, Hong Kong, Macao. {@link Locale#CHINESE} is in simplified ones. */
    public static final Locale TRADITIONAL_CHINESE = Locale.forLanguageTag("zh-Hant");

    /** All that customers' pages and letters are written in; English, the one for everybody else, is the first. */
    public static final List<Locale> ALL = List.of(
            Locale.ENGLISH,
            Locale.CHINESE,
            TRADITIONAL_CHINESE,
            Locale.JAPANESE,
            Locale.KOREAN,
            Locale.forLanguageTag("es"),
            Locale.FRENCH,
            Locale.GERMAN,
            Locale.forLanguageTag("ru"));

    /** The platform writes 中文 for both Chinese, and some languages in small letters. */
    private static final Map<String, String> OWN_NAMES = Map.of(
            "zh", "简体中文",
            "zh-Hant", "繁體中文",
            "es", "Español",
            "fr", "Français",
            "ru", "Русский");

    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    private Languages() {}

    /** The language of the house that serves a reader, empty where there is none. */
    public static Optional<Locale> serving(String tag) {
        return among(ALL, tag);
    }

    /**
     * Which of the offered serves a reader best: the same language in the same script, else the same language at all.
     *
     * @param tag BCP 47; null and what is no tag are served by none
     */
    public static Optional<Locale> among(List<Locale> offered, String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        Locale reader = Locale.forLanguageTag(tag);
        List<Locale> understood = offered.stream()
                .filter(locale -> locale.getLanguage().equals(reader.getLanguage()))
                .toList();
        return understood.stream()
                .filter(locale -> isTraditional(locale) == isTraditional(reader))
                .findFirst()
                .or(() -> understood.stream().findFirst());
    }

    /**
     * Of a text by language (BCP 47) the one that serves a reader best, else the English one.
     *
     * @return null where there is not even English
     */
    public static String pick(Map<String, String> byLanguage, Locale reader) {
        String exact = byLanguage.get(reader.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        List<Locale> offered = byLanguage.keySet().stream()
                .sorted()
                .map(Locale::forLanguageTag)
                .toList();
        return byLanguage.get(
                among(offered, reader.toLanguageTag()).orElse(Locale.ENGLISH).toLanguageTag());
    }

    /** What a language calls itself. */
    public static String ownName(Locale language) {
        return OWN_NAMES.getOrDefault(language.toLanguageTag(), language.getDisplayLanguage(language));
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getLanguage().equals("zh")
                && (locale.getScript().isEmpty()
                        ? TRADITIONAL_REGIONS.contains(locale.getCountry())
                        : locale.getScript().equals("Hant"));
    }
}
