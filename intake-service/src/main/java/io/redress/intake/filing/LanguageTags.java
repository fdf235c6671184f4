package io.redress.intake.filing;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Language tags as of BCP 47 (RFC 5646) whose language exists. */
final class LanguageTags {

    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int LONGEST = 35;

    /** ISO 639-1, and the three-letter languages that the platform has names for. */
    private static final Set<String> LANGUAGES = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()),
                    Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage))
            .filter(language -> !language.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private LanguageTags() {}

    /** @return the tag in its canonical form ({@code zh-Hans-CN}), empty when it is malformed or nobody's language */
    static Optional<String> canonical(String raw) {
        String tag = raw.strip();
        if (tag.length() > LONGEST || !FORM.matcher(tag).matches()) {
            return Optional.empty();
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String canonical = locale.toLanguageTag();
            return LANGUAGES.contains(locale.getLanguage())
                            && FORM.matcher(canonical).matches()
                    ? Optional.of(canonical)
                    : Optional.empty();
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }
}
