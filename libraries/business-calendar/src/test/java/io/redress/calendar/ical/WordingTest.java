package io.redress.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.ical.FeedEntry.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as feeds write them, and what they mean. */
class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "春节补班, WORK",
        "調整補班, WORK",
        "补班, WORK",
        "补行上班, WORK",
        "国庆节 上班, WORK",
        "春节照常上班, WORK",
        "调休上班, WORK",
        "元旦调休（上班）, WORK",
        "休息日上班, WORK",
        "调休工作日, WORK",
        "放假补班, WORK",
        "国庆节（班）, WORK",
        "国庆节(班), WORK",
        "劳动节【班】, WORK",
        "春节 班, WORK",
        "国庆节班, WORK",
        "元旦班, WORK",
        "班, WORK",
        "Make-up working day, WORK",
        "Makeup work day, WORK",
        "Make-up day, WORK",
        "Working Saturday, WORK",
        "Special Working Day, WORK",
        "Spring Festival workday, WORK",
        "Compensatory work, WORK",
    })
    void meanAMakeUpWorkingDay(String words, Kind kind) {
        assertThat(Wording.of(words).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "不上班, OFF",
        "春节不上班, OFF",
        "除夕不用上班, OFF",
        "不需要上班, OFF",
        "无需上班, OFF",
        "不补班, OFF",
        "停班停課, OFF",
        "非工作日, OFF",
        "国庆节（休）, OFF",
        "春节 休, OFF",
        "休, OFF",
        "补休, OFF",
        "调休放假, OFF",
        "中秋节放假, OFF",
        "元旦假期, OFF",
        // somebody's turn on a day off
        "春节值班, OFF",
        "春节, OFF",
        "Non-working day, OFF",
        "Not a working day, OFF",
        "No work, OFF",
        "Make-up day off, OFF",
        "Labour Day, OFF",
        "International Workers' Day, OFF",
        "Spring Bank Holiday, OFF",
    })
    void meanADayOff(String words, Kind kind) {
        assertThat(Wording.of(words).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"调休, IGNORED", "春节 调休, IGNORED", "調休, IGNORED"})
    void mayMeanEitherAndAreLeftToPeople(String words, Kind kind) {
        assertThat(Wording.of(words).kind()).isEqualTo(kind);
        assertThat(Wording.of(words).why()).contains("by hand");
    }
}
