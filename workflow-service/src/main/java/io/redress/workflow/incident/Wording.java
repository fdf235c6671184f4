package io.redress.workflow.incident;

import io.redress.doors.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** The same words in several languages, by BCP 47 tag; English is always there. */
record Wording(Map<String, String> byLanguage) {

    static final String ENGLISH = "en";

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");

    Wording {
        byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * Checks what somebody wrote; blank languages are left out.
     *
     * @param field for the problem
     * @param longest in characters
     * @throws Refused 400 when there is no English, a text is too long, or a language is none
     */
    static Wording required(String field, Map<String, String> written, int longest) {
        Wording wording = optional(field, written, longest);
        if (wording == null) {
            throw new Refused(HttpStatus.BAD_REQUEST, "missing-text", field, "Write it in English at least.");
        }
        return wording;
    }

    /** As {@link #required}, but null when nothing was written in any language. */
    static Wording optional(String field, Map<String, String> written, int longest) {
        Map<String, String> kept = new LinkedHashMap<>();
        (written == null ? Map.<String, String>of() : written).forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(language(field, language), shortEnough(field, text.strip(), longest));
            }
        });
        if (kept.isEmpty()) {
            return null;
        }
        if (!kept.containsKey(ENGLISH)) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "missing-text",
                    field,
                    "Write it in English too: everybody without a language of their own here reads that.");
        }
        return new Wording(kept);
    }

    /** In this language, or in the one without its region, or in English. */
    String in(String language) {
        String tag = language == null ? ENGLISH : language;
        String primary = tag.split("-", 2)[0];
        return byLanguage.getOrDefault(tag, byLanguage.getOrDefault(primary, byLanguage.get(ENGLISH)));
    }

    /** Not the words: this may be logged. */
    @Override
    public String toString() {
        return "Wording" + byLanguage.keySet();
    }

    private static String language(String field, String language) {
        if (!TAG.matcher(language).matches()) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "unknown-language",
                    field,
                    "Name languages by their tags, such as en or zh.");
        }
        return language;
    }

    private static String shortEnough(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST, "text-too-long", field, "Write at most " + longest + " characters.");
        }
        return text;
    }
}
