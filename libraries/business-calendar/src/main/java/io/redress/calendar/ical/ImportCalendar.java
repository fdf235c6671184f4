package io.redress.calendar.ical;

import io.redress.calendar.BusinessCalendar;
import io.redress.calendar.BusinessCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Shows what a holiday feed would make of a calendar, and writes it when asked to:
 * {@code <feed.ics> <calendar id> <year> [<directory to write to>]}.
 */
public final class ImportCalendar {

    private static final int WITHOUT_WRITING = 3;

    private ImportCalendar() {}

    public static void main(String[] args) throws IOException {
        if (args.length != WITHOUT_WRITING && args.length != WITHOUT_WRITING + 1) {
            System.err.println("Say: <feed.ics> <calendar id> <year> [<directory to write to>]");
            System.exit(2);
        }
        int year = Integer.parseInt(args[2]);
        LocalDate last = LocalDate.of(year, 12, 31);
        BusinessCalendar calendar = BusinessCalendars.load().get(args[1]);
        ImportPreview preview = ImportPreview.of(
                calendar, HolidayFeed.read(Files.readAllBytes(Path.of(args[0])), LocalDate.of(year, 1, 1), last));
        System.out.print(preview.show());
        if (args.length > WITHOUT_WRITING) {
            Path file = Path.of(args[WITHOUT_WRITING]).resolve(calendar.id() + ".yml");
            Files.writeString(file, preview.toYaml(year + ".ics", last, args[0]));
            System.out.println("Written to " + file + ". Look at it, then make it count: ./redress rearm --dry-run");
        } else {
            System.out.println("Nothing was written: name a directory to write it to.");
        }
    }
}
