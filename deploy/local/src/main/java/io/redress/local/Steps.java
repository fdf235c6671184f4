package io.redress.local;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how far somebody wants to drive the clocks: {@code +3d}, {@code +4h}, {@code +30m}, {@code +2w}, or up to an
 * instant such as {@code 2026-12-24T18:00+08:00}.
 */
final class Steps {

    private static final Pattern STEP = Pattern.compile("\\+(\\d{1,4})([wdhm])");
    private static final int DAYS_A_WEEK = 7;

    private Steps() {}

    /**
     * How far to drive on from {@code now}.
     *
     * @throws Trouble when the text cannot be read, or would turn time back
     */
    static Duration read(String text, Instant now) {
        return text.indexOf('T') > 0 ? upTo(text, now) : step(text);
    }

    private static Duration upTo(String text, Instant now) {
        try {
            Duration step = Duration.between(now, OffsetDateTime.parse(text).toInstant());
            if (step.isNegative() || step.isZero()) {
                throw new Trouble("the clocks show " + now + " already and run forwards only: choose a later instant");
            }
            return step;
        } catch (DateTimeParseException e) {
            throw new Trouble("'" + text + "' is no instant: write it with its offset, as 2026-12-24T18:00+08:00", e);
        }
    }

    private static Duration step(String text) {
        Matcher step = STEP.matcher(text);
        if (!step.matches() || Integer.parseInt(step.group(1)) == 0) {
            throw new Trouble("'" + text
                    + "' is no step in time: write +3d, +4h, +30m or +2w, or an instant as 2026-12-24T18:00Z (clocks run"
                    + " forwards only)");
        }
        long count = Long.parseLong(step.group(1));
        return switch (step.group(2)) {
            case "w" -> Duration.ofDays(DAYS_A_WEEK * count);
            case "d" -> Duration.ofDays(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofMinutes(count);
        };
    }

    /** As a person says it: {@code 3 days 4 h}. */
    static String show(Duration duration) {
        if (duration.isZero()) {
            return "not at all";
        }
        StringBuilder text = new StringBuilder();
        if (duration.toDays() != 0) {
            text.append(duration.toDays()).append(" days ");
        }
        if (duration.toHoursPart() != 0) {
            text.append(duration.toHoursPart()).append(" h ");
        }
        if (duration.toMinutesPart() != 0) {
            text.append(duration.toMinutesPart()).append(" min ");
        }
        return text.isEmpty() ? duration.toSeconds() + " s" : text.toString().strip();
    }
}
