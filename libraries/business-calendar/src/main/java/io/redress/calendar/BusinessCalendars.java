package io.redress.calendar;

import io.redress.settings.SettingsFile;
import io.redress.settings.SettingsProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The calendars of a service: those on the classpath under {@code calendars/}, which {@code calendars/index.yml} lists
 * because jars cannot be searched, and those of a directory, which win.
 */
public final class BusinessCalendars {

    private static final String FOLDER = "calendars/";
    private static final String ENDING = ".yml";

    private final Map<String, CalendarEdition> editions;
    private final Map<String, BusinessCalendar> byId = new TreeMap<>();

    private BusinessCalendars(Map<String, CalendarEdition> editions) {
        this.editions = Map.copyOf(editions);
        editions.forEach((id, edition) -> byId.put(id, edition.toCalendar()));
    }

    /**
     * Reads the shipped calendars only.
     *
     * @throws SettingsProblem when one of them cannot be used
     */
    public static BusinessCalendars load() {
        return load(null);
    }

    /**
     * Reads the shipped calendars and those of a directory, where a file of the same name replaces a shipped one.
     *
     * @param location a directory with {@code <id>.yml} files; null or blank for none
     * @throws SettingsProblem when the directory or one of the calendars cannot be used
     */
    public static BusinessCalendars load(String location) {
        Map<String, CalendarEdition> byId = new TreeMap<>();
        ClassLoader classes = BusinessCalendars.class.getClassLoader();
        for (String id : shippedIds(classes)) {
            String file = FOLDER + id + ENDING;
            URL shipped = classes.getResource(file);
            if (shipped == null) {
                throw new SettingsProblem(
                        file, 0, "is listed in " + FOLDER + "index.yml but not there: add or unlist it");
            }
            byId.put(id, read(file, shipped, id));
        }
        if (location != null && !location.isBlank()) {
            readDirectory(Path.of(location), byId);
        }
        return new BusinessCalendars(byId);
    }

    /** @throws NoSuchElementException naming the calendars that are there */
    public BusinessCalendar get(String id) {
        return found(id, byId);
    }

    /**
     * A calendar as it is written.
     *
     * @throws NoSuchElementException naming the calendars that are there
     */
    public CalendarEdition edition(String id) {
        return found(id, editions);
    }

    private <T> T found(String id, Map<String, T> among) {
        T calendar = among.get(id);
        if (calendar == null) {
            throw new NoSuchElementException("no calendar '" + id + "'; there are " + byId.keySet());
        }
        return calendar;
    }

    /** The names of all calendars. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    private static Set<String> shippedIds(ClassLoader classes) {
        Set<String> ids = new LinkedHashSet<>();
        try {
            for (URL index : Collections.list(classes.getResources(FOLDER + "index.yml"))) {
                SettingsFile.read(index.toString(), index).list().forEach(id -> ids.add(id.text()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the calendars on the classpath cannot be read", e);
        }
        return ids;
    }

    private static void readDirectory(Path directory, Map<String, CalendarEdition> byId) {
        if (!Files.isDirectory(directory)) {
            throw new SettingsProblem(directory.toString(), 0, "is no directory: create it or unset the location");
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                String name = file.getFileName().toString();
                String id = name.substring(0, name.length() - ENDING.length());
                byId.put(id, read(file.toString(), file.toUri().toURL(), id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the calendars in " + directory + " cannot be read", e);
        }
    }

    private static CalendarEdition read(String file, URL from, String id) {
        return new CalendarFile(SettingsFile.read(file, from)).read(id);
    }
}
