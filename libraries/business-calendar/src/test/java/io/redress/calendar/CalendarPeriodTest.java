package io.redress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for legal periods. */
class CalendarPeriodTest {

    private final BusinessCalendar germany = BusinessCalendars.load().get("germany");

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "months", "0 months", "-1 days", "2 hours", "1.5 weeks", "99999 days"})
    void whatIsNoPeriodIsRefusedWithAnExample(String wrong) {
        assertThatThrownBy(() -> CalendarPeriod.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void readsWhatItWrites(@ForAll("periods") CalendarPeriod period) {
        assertThat(CalendarPeriod.parse(period.toString())).isEqualTo(period);
    }

    @Property(tries = 500)
    void aLaterEventNeverEndsEarlier(
            @ForAll("periods") CalendarPeriod period,
            @ForAll("days") LocalDate event,
            @ForAll @IntRange(max = 40) int later) {
        assertThat(period.lastDayAfter(event.plusDays(later), germany).day())
                .isAfterOrEqualTo(period.lastDayAfter(event, germany).day());
        assertThat(period.lastWorkingDayAfter(event, germany).day())
                .isAfterOrEqualTo(period.lastDayAfter(event, germany).day());
    }

    @Property(tries = 500)
    void countingBackUndoesCountingWorkingDays(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        LocalDate from = germany.onOrAfter(day).day();

        assertThat(germany.workingDaysFrom(germany.workingDaysFrom(from, n).day(), -n)
                        .day())
                .isEqualTo(from);
        assertThat(germany.isWorkingDay(germany.workingDaysFrom(day, n).day())).isTrue();
    }

    @Property(tries = 500)
    void whatIsSurelyLongerIsLongerOnEveryDay(
            @ForAll("periods") CalendarPeriod a, @ForAll("periods") CalendarPeriod b, @ForAll("days") LocalDate event) {
        if (a.isSurelyLongerThan(b)) {
            assertThat(a.lastDayAfter(event, germany).day())
                    .isAfterOrEqualTo(b.lastDayAfter(event, germany).day());
        }
    }

    @Provide
    Arbitrary<CalendarPeriod> periods() {
        return Combinators.combine(Arbitraries.integers().between(1, 60), Arbitraries.of(CalendarPeriod.Unit.values()))
                .as(CalendarPeriod::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 4_000).map(LocalDate.of(2024, 1, 1)::plusDays);
    }
}
