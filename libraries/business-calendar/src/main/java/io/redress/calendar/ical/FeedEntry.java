package io.redress.calendar.ical;

import java.time.LocalDate;

/**
 * What a feed says of one day.
 *
 * @param kind what it becomes
 * @param summary the feed's own words
 * @param why the reason for the kind
 */
public record FeedEntry(LocalDate date, Kind kind, String summary, String why) {

    /** What an entry becomes. */
    public enum Kind {
        OFF,
        WORK,
        IGNORED
    }
}
