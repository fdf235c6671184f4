package io.redress.intake.filing;

import io.redress.intake.input.Input;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads when it happened: an ISO 8601 date, or date and time with offset; not in the future, not before 2000. */
final class OccurredAt {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    /** Clocks of phones are wrong by minutes. */
    private static final Duration SLACK = Duration.ofMinutes(10);
    /** The zone where a date begins first: a customer's "today" may be tomorrow here. */
    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    private final Instant now;
    private final String field;

    /** @param field where a problem is noted */
    OccurredAt(Clock clock, String field) {
        this.now = clock.instant();
        this.field = field;
    }

    Instant read(String raw, Input input) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        try {
            Instant at = raw.strip().length() == 10 ? ofDate(raw.strip()) : ofDateTime(raw.strip());
            if (at == null) {
                input.wrong(field, "in-the-future");
            } else if (at.isBefore(EARLIEST)) {
                input.wrong(field, "too-long-ago");
            }
            return at;
        } catch (DateTimeException unreadable) {
            input.wrong(field, "date");
            return null;
        }
    }

    /** A date counts as its first moment in UTC, or as now when that has not come yet. */
    private Instant ofDate(String date) {
        LocalDate day = LocalDate.parse(date);
        if (day.isAfter(LocalDate.ofInstant(now, FIRST_ZONE))) {
            return null;
        }
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return start.isAfter(now) ? now : start;
    }

    private Instant ofDateTime(String dateTime) {
        Instant at = OffsetDateTime.parse(dateTime).toInstant();
        return at.isAfter(now.plus(SLACK)) ? null : at;
    }
}
