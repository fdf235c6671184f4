package io.redress.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as laws write it: whole days, weeks or months by the date, or working days of a calendar. It is never
 * the same as a number of hours.
 *
 * @param amount 1 or more
 */
public record CalendarPeriod(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}) (working-days?|days?|weeks?|months?)");

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS,
        DAYS,
        WEEKS,
        MONTHS
    }

    public CalendarPeriod {
        if (amount < 1) {
            throw new IllegalArgumentException("a period has at least 1 " + unit + ", not " + amount);
        }
    }

    /**
     * Reads {@code 15 working-days}, {@code 30 days}, {@code 8 weeks} or {@code 2 months}.
     *
     * @throws IllegalArgumentException with a sentence that says how to write it
     */
    public static CalendarPeriod parse(String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written.trim().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + written
                    + "' is no period: write a number and its unit, as 15 working-days, 30 days, 8 weeks or 2 months");
        }
        String unit = parts.group(2);
        return new CalendarPeriod(
                Integer.parseInt(parts.group(1)),
                switch (unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit) {
                    case "working-day" -> Unit.WORKING_DAYS;
                    case "day" -> Unit.DAYS;
                    case "week" -> Unit.WEEKS;
                    default -> Unit.MONTHS;
                });
    }

    /**
     * The last day of the period that an event begins. The day of the event is not counted (Regulation (EEC, Euratom)
     * No 1182/71, Art. 3(1)); a month ends on the day of the same number, or on the month's last day where there is none
     * (Art. 3(2)(c)).
     *
     * @param calendar whose working days are counted; used for {@link Unit#WORKING_DAYS} only
     */
    public CountedDay lastDayAfter(LocalDate event, BusinessCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.workingDaysFrom(event, amount);
            case DAYS -> byTheDate(event.plusDays(amount));
            case WEEKS -> byTheDate(event.plusWeeks(amount));
            case MONTHS -> byTheDate(event.plusMonths(amount));
        };
    }

    /**
     * The last day, moved to the next working day when it is none (Regulation (EEC, Euratom) No 1182/71, Art. 3(4)).
     *
     * @param calendar whose days off count
     */
    public CountedDay lastWorkingDayAfter(LocalDate event, BusinessCalendar calendar) {
        return calendar.onOrAfter(lastDayAfter(event, calendar).day());
    }

    /** The day that lies this long before another: for warnings. */
    public CountedDay dayBefore(LocalDate day, BusinessCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.workingDaysFrom(day, -amount);
            case DAYS -> byTheDate(day.minusDays(amount));
            case WEEKS -> byTheDate(day.minusWeeks(amount));
            case MONTHS -> byTheDate(day.minusMonths(amount));
        };
    }

    /** No decree moves it. */
    private static CountedDay byTheDate(LocalDate day) {
        return new CountedDay(day, null);
    }

    /** Whether it is longer wherever and whenever both are counted: 12 weeks are longer than 35 working days. */
    public boolean isSurelyLongerThan(CalendarPeriod other) {
        return unit == other.unit ? amount > other.amount : fewestDays() > other.mostDays();
    }

    /** A month has 28 days or more; of seven days up to seven are worked. */
    private int fewestDays() {
        return amount * (unit == Unit.MONTHS ? 28 : unit == Unit.WEEKS ? 7 : 1);
    }

    /** A month has up to 31 days; every five working days begin two days off, and a holiday week may lie between. */
    private int mostDays() {
        return switch (unit) {
            case MONTHS -> amount * 31;
            case WEEKS -> amount * 7;
            case DAYS -> amount;
            case WORKING_DAYS -> amount + 2 * (amount / 5 + 1) + (amount < 5 ? 0 : 7);
        };
    }

    @Override
    public String toString() {
        return amount + " " + unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
