package io.redress.intake.hours;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes instants as people do, in the reader's language and in the desk's time zone, which is always named. */
@Component("moments")
public class Moments {

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
