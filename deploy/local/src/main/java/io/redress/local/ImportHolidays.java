package io.redress.local;

import io.redress.calendar.BusinessCalendars;
import io.redress.calendar.CalendarEdition;
import io.redress.calendar.ical.ImportPreview;
import io.redress.settings.SettingsProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Shows what a holiday feed would make of a calendar, and writes it when asked to. Needs no running stack. */
final class ImportHolidays {

    private static final String USAGE =
            "calendar import <feed.ics> <calendar id> <year> [<directory of calendars>] [--write]";
    private static final int WITHOUT_DIRECTORY = 4;

    private ImportHolidays() {}

    /**
     * @param environment where {@code REDRESS_CALENDARS} names the directory, unless the arguments do
     * @throws Trouble when something named is not there or cannot be used
     */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out) throws IOException {
        List<String> words = new ArrayList<>(arguments);
        boolean write = words.removeIf("--write"::equals);
        if (words.size() < WITHOUT_DIRECTORY
                || words.size() > WITHOUT_DIRECTORY + 1
                || !words.get(0).equals("import")
                || !words.get(3).matches("2\\d{3}")) {
            throw new Trouble("say: " + USAGE);
        }
        String directory = words.size() > WITHOUT_DIRECTORY
                ? words.get(WITHOUT_DIRECTORY)
                : environment.getOrDefault("REDRESS_CALENDARS", "");
        Path feed = Path.of(words.get(1));
        if (!Files.isRegularFile(feed)) {
            throw new Trouble("there is no file " + feed);
        }
        try {
            CalendarEdition edition = BusinessCalendars.load(directory).edition(words.get(2));
            ImportPreview preview = ImportPreview.of(edition, Integer.parseInt(words.get(3)), Files.readAllBytes(feed));
            out.print(preview.show());
            if (!write) {
                out.println("Nothing was written: --write does.");
                return 0;
            }
            return write(preview.merged(feed.getFileName().toString()), directory, out);
        } catch (SettingsProblem | IllegalArgumentException | NoSuchElementException e) {
            throw new Trouble(e.getMessage());
        }
    }

    private static int write(CalendarEdition next, String directory, PrintStream out) throws IOException {
        if (directory.isBlank()) {
            throw new Trouble(
                    "name a directory to write to, or set REDRESS_CALENDARS: shipped calendars are not changed");
        }
        Path file = Path.of(directory).resolve(next.id() + ".yml");
        Path whole = Files.writeString(file.resolveSibling(next.id() + ".yml.new"), next.toYaml());
        Files.move(
                whole,
                file,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        out.println("Written to " + file + ". Look at it, then make it count: ./redress rearm --dry-run");
        return 0;
    }
}
