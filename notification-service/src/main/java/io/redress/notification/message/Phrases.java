package io.redress.notification.message;

import io.redress.languages.Languages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** The message bundle in one language, with times as that language writes them. */
final class Phrases {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;

    Phrases(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    String language() {
        return locale.toLanguageTag();
    }

    /** @throws org.springframework.context.NoSuchMessageException when the bundle lacks the key */
    String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** Of a text that another service keeps by language: the one that serves this reader best, else the English one. */
    String of(Map<String, String> byLanguage) {
        return Languages.pick(byLanguage, locale);
    }

    /** The words for a code, the words for its parent ({@code TECHNICAL.STUCK_TRANSACTION} → {@code TECHNICAL}), or those for others. */
    String code(String group, String code) {
        String parent = code.contains(".") ? code.substring(0, code.indexOf('.')) : code;
        return messages.getMessage(
                group + "." + code,
                null,
                messages.getMessage(group + "." + parent, null, say(group + ".OTHER"), locale),
                locale);
    }

    /** Day, time and zone: a promise is of no use when the reader does not know whose clock it means. */
    String time(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        // own patterns: those of the platform change with its locale data
        String day = DateTimeFormatter.ofPattern(say("time.day"), locale).format(local);
        String hour = DateTimeFormatter.ofPattern("HH:mm", locale).format(local);
        return zone.getId().contains("/")
                ? say("time.local", day, hour, name(local), "UTC" + local.getOffset())
                : say("time.offset", day, hour, zone.getId());
    }

    /**
     * Until when: the whole day where the instant is the last second of one in the law's own zone, else day and time. A legal
     * date must not read as another day in the zone of the letter.
     *
     * @param legal in which a legal day ends, or null where no law is known
     */
    String until(Instant instant, ZoneId legal) {
        if (legal == null || !instant.atZone(legal).toLocalTime().equals(LAST_SECOND)) {
            return time(instant);
        }
        ZonedDateTime end = instant.atZone(legal);
        return say(
                "time.whole-day",
                day(end.toLocalDate()),
                DateTimeFormatter.ofPattern("vvvv", locale).format(end));
    }

    /** A day without a time. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("time.day"), locale).format(day);
    }

    /** A length of time in round words; parts of an hour count as a whole one. */
    String span(Duration length) {
        long hours = Math.max(1, (length.toMinutes() + 59) / 60);
        return hours < 48 ? say("span.hours", hours) : say("span.days", (hours + 12) / 24);
    }

    /** Such as China Standard Time. */
    private String name(ZonedDateTime local) {
        return DateTimeFormatter.ofPattern("zzzz", locale).format(local);
    }
}
