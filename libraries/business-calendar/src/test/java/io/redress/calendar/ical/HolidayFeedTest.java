package io.redress.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.calendar.ical.FeedEntry.Kind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFeedTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);

    @Test
    void theEndOfAWholeDayEntryIsNotPartOfIt() {
        assertThat(read("UID:a\nDTSTART;VALUE=DATE:20270206\nDTEND;VALUE=DATE:20270209\nSUMMARY:春节"))
                .extracting(entry -> entry.date().toString())
                .containsExactly("2027-02-06", "2027-02-07", "2027-02-08");
    }

    @Test
    void aLengthMayBeWrittenInsteadOfAnEnd() {
        assertThat(read("UID:a\nDTSTART;VALUE=DATE:20270206\nDURATION:P2D\nSUMMARY:春节"))
                .extracting(entry -> entry.date().toString())
                .containsExactly("2027-02-06", "2027-02-07");
    }

    @Test
    void repetitionsAreExpandedAndExceptionsLeftOut() {
        assertThat(read("UID:a\nDTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\nSUMMARY:Labour Day"))
                .extracting(entry -> entry.date().toString())
                .containsExactly("2027-05-01");
        assertThat(read("UID:a\nDTSTART;VALUE=DATE:20270104\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20270111\n"
                        + "SUMMARY:Closed"))
                .extracting(entry -> entry.date().toString())
                .containsExactly("2027-01-04", "2027-01-18");
    }

    @Test
    void theNewestEditionCountsAndACancelledOneDoesNot() {
        String feed = event("UID:a\nSEQUENCE:2\nDTSTART;VALUE=DATE:20270305\nSUMMARY:Moved")
                + event("UID:a\nSEQUENCE:1\nDTSTART;VALUE=DATE:20270304\nSUMMARY:First")
                + event("UID:b\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20270401\nSUMMARY:Not any more")
                + event("UID:c\nDTSTART:20270402T090000Z\nSUMMARY:A meeting");

        List<FeedEntry> entries = HolidayFeed.read(calendar(feed), FROM, UNTIL);

        assertThat(entries)
                .extracting(entry -> entry.date() + " " + entry.kind())
                .containsExactly("2027-03-05 OFF", "2027-04-01 IGNORED", "2027-04-02 IGNORED");
    }

    @Test
    void endlessAndHugeFeedsAreBounded() {
        assertThat(read("UID:a\nDTSTART;VALUE=DATE:20270101\nRRULE:FREQ=DAILY\nSUMMARY:Always"))
                .hasSize(365);
        assertThatThrownBy(() -> HolidayFeed.read(new byte[HolidayFeed.MOST_BYTES + 1], FROM, UNTIL))
                .hasMessageContaining("at most");
        assertThatThrownBy(() -> HolidayFeed.read("<html>".getBytes(StandardCharsets.UTF_8), FROM, UNTIL))
                .hasMessageContaining("no iCalendar");
    }

    /** A Date of this library's is an instant of the machine's time zone; in Shanghai every day came out a day early. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Asia/Shanghai",
                "Europe/Berlin",
                "America/New_York",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago",
                // clocks go forward at midnight
                "America/Santiago",
                "Asia/Beirut"
            })
    void theMachinesTimeZoneHasNoSay(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(read("UID:a\nDTSTART;VALUE=DATE:20270220\nDTEND;VALUE=DATE:20270222\nSUMMARY:补班"))
                    .extracting(entry -> entry.date().toString())
                    .containsExactly("2027-02-20", "2027-02-21");
            // 5 September 2027 and 28 March 2027 begin at 01:00 in Santiago and in Beirut
            assertThat(read("UID:a\nDTSTART;VALUE=DATE:20270327\n"
                            + "RRULE:FREQ=DAILY;UNTIL=20270330\nEXDATE;VALUE=DATE:20270329\n"
                            + "RDATE;VALUE=DATE:20270905\nSUMMARY:Closed"))
                    .extracting(entry -> entry.date().toString())
                    .containsExactly("2027-03-27", "2027-03-28", "2027-03-30", "2027-09-05");
            assertThat(read("UID:a\nDTSTART;VALUE=DATE:19000101\nRRULE:FREQ=YEARLY\nSUMMARY:New Year"))
                    .extracting(entry -> entry.date().toString())
                    .containsExactly("2027-01-01");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anEntryThatStandsForOneDayOfItsSeriesReplacesThatDayOnly() {
        String series = event("UID:a\nDTSTART;VALUE=DATE:20270104\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Closed");
        String moved = event("UID:a\nSEQUENCE:1\nRECURRENCE-ID;VALUE=DATE:20270111\n"
                + "DTSTART;VALUE=DATE:20270112\nSUMMARY:Closed a day later");
        String called = event("UID:a\nRECURRENCE-ID;VALUE=DATE:20270118\nSTATUS:CANCELLED\n"
                + "DTSTART;VALUE=DATE:20270118\nSUMMARY:Open after all");

        assertThat(HolidayFeed.read(calendar(moved + series + called), FROM, UNTIL))
                .extracting(entry -> entry.date() + " " + entry.kind() + " " + entry.summary())
                .containsExactly(
                        "2027-01-04 OFF Closed",
                        "2027-01-12 OFF Closed a day later",
                        "2027-01-18 IGNORED Open after all");
    }

    @Test
    void anEntryThatChangesAllLaterDaysIsLeftToPeople() {
        String series = event("UID:a\nDTSTART;VALUE=DATE:20270104\nRRULE:FREQ=WEEKLY;COUNT=2\nSUMMARY:Closed");
        String later = event("UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20270111\n"
                + "DTSTART;VALUE=DATE:20270112\nSUMMARY:Tuesdays from now on");

        assertThat(HolidayFeed.read(calendar(series + later), FROM, UNTIL))
                .filteredOn(entry -> entry.kind() == Kind.IGNORED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.why()).contains("enter them by hand"));
    }

    private static List<FeedEntry> read(String event) {
        return HolidayFeed.read(calendar(event(event)), FROM, UNTIL);
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
    }

    private static byte[] calendar(String events) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//\n" + events + "END:VCALENDAR\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
