package io.redress.workflow.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How a page shows words and times to its reader. */
record Reading(Locale locale) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Of words by language the reader's, else the English ones. */
    public String of(Map<String, String> byLanguage) {
        return byLanguage == null ? null : new Wording(byLanguage).in(locale.toLanguageTag());
    }

    /** To the minute, with the zone that it is told in. */
    public String at(Instant instant) {
        return instant == null ? "" : MINUTE.format(instant);
    }
}
