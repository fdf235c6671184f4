package io.redress.workflow.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Where calendars are looked for that replace the shipped ones; empty unless a test publishes one. */
final class EmptyCalendars implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Path DIRECTORY = directory();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("redress.workflow.calendars=" + DIRECTORY).applyTo(context);
    }

    private static Path directory() {
        try {
            Path directory = Files.createTempDirectory("calendars");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
