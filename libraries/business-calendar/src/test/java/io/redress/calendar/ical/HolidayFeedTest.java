package io.redress.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.BusinessCalendars;
import io.redress.calendar.ical.FeedEntry.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidayFeedTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);

    @TempDir
    Path directory;

    @Test
    void theEndOfAWholeDayEntryIsNotPartOfIt() {
        assertThat(read("UID:a\nDTSTART;VALUE=DATE:20270206\nDTEND;VALUE=DATE:20270209\nSUMMARY:春节"))
                .extracting(entry -> entry.date().toString())
                .containsExactly("2027-02-06", "2027-02-07", "2027-02-08");
    }

    @Test
    void anEntryThatMeansAMakeUpDayIsWork() {
        for (String words : List.of("春节补班", "国庆节 上班", "調整補班", "Make-up working day", "Working Saturday")) {
            assertThat(read("UID:a\nDTSTART;VALUE=DATE:20270220\nSUMMARY:" + words))
                    .as(words)
                    .singleElement()
                    .extracting(FeedEntry::kind)
                    .isEqualTo(Kind.WORK);
        }
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

    @Test
    void thePreviewShowsWhatWouldChangeAndItsFileCanBeLoaded() throws IOException {
        BusinessCalendar office = BusinessCalendars.load().get("office");
        String feed = event("UID:a\nDTSTART;VALUE=DATE:20270101\nSUMMARY:元旦 \"New Year\"")
                + event("UID:b\nDTSTART;VALUE=DATE:20270102\nSUMMARY:元旦补班")
                + event("UID:c\nDTSTART;VALUE=DATE:20270103\nSUMMARY:a Sunday");

        ImportPreview preview = ImportPreview.of(office, HolidayFeed.read(calendar(feed), FROM, UNTIL));

        assertThat(preview.changes()).extracting(FeedEntry::date).containsExactly(FROM, LocalDate.of(2027, 1, 2));
        assertThat(preview.show()).contains("3 days in the feed, 2 change", "2027-01-02 WORK *");
        Files.writeString(directory.resolve("office.yml"), preview.toYaml("2027.1", UNTIL, "a feed"));
        BusinessCalendar imported = BusinessCalendars.load(directory.toString()).get("office");
        assertThat(imported.isWorkingDay(FROM)).isFalse();
        assertThat(imported.isWorkingDay(LocalDate.of(2027, 1, 2))).isTrue();
        assertThat(imported.weeklyHours()).isEqualTo(office.weeklyHours());
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
