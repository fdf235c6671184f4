package io.redress.intake.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes instants as people do, in the reader's language and in the desk's time zone, which is always named. A legal date is
 * a day in the law's own zone, wherever the desk is.
 */
@Component("moments")
public class Moments {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final MessageSource texts;
    private final ServiceDesk desk;

    Moments(MessageSource texts, ServiceDesk desk) {
        this.texts = texts;
        this.desk = desk;
    }

    /** With weekday and zone: for promises. */
    public String full(Instant instant, Locale locale) {
        Object[] parts = {written("moment.full", instant, locale), zone(instant, locale)};
        return texts.getMessage("moment.in-zone", parts, locale);
    }

    /**
     * Until when: a whole day where the instant is the last second of one in the law's zone, else day and time.
     *
     * @param legal in which a legal day ends, or null where no law is known
     */
    public String until(Instant instant, ZoneId legal, Locale locale) {
        if (legal == null || !instant.atZone(legal).toLocalTime().equals(LAST_SECOND)) {
            return full(instant, locale);
        }
        ZonedDateTime end = instant.atZone(legal);
        Object[] parts = {
            day(end.toLocalDate(), locale),
            DateTimeFormatter.ofPattern("vvvv", locale).format(end)
        };
        return texts.getMessage("moment.in-zone", parts, locale);
    }

    /** A day, with its weekday. */
    public String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(texts.getMessage("moment.day", null, locale), locale)
                .format(day);
    }

    /** Without weekday and zone: for lists. */
    public String brief(Instant instant, Locale locale) {
        return written("moment.brief", instant, locale);
    }

    /** Such as {@code China Time, UTC+08:00}. */
    public String zone(Instant instant, Locale locale) {
        String offset = desk.zone().getRules().getOffset(instant).getId();
        String name = desk.zone().getDisplayName(TextStyle.FULL, locale);
        return texts.getMessage("moment.zone", new Object[] {name, "Z".equals(offset) ? "" : offset}, locale);
    }

    private String written(String key, Instant instant, Locale locale) {
        String pattern = texts.getMessage(key, null, locale);
        return DateTimeFormatter.ofPattern(pattern, locale).format(ZonedDateTime.ofInstant(instant, desk.zone()));
    }
}
