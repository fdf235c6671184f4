package io.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.settings.SettingsProblem;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * The part of the service that reads calendars, laws, departments and tables is started as the service starts it. What is
 * wrong there stops it, and the log says file, line, and what to do.
 */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {

    private static final String DESK = """
            id: desk
            version: "1"
            zone: Europe/Berlin
            coveredUntil: 2026-12-31
            weekly:
              monday: [09:00-12:30, 13:30-18:00]
            """;

    @TempDir
    Path directory;

    @Test
    void whatIsShippedStarts() throws IOException {
        calendar(DESK);

        try (ConfigurableApplicationContext service = start("--redress.workflow.calendars=" + directory)) {
            assertThat(service.getBean(WorkflowSettings.class).calendars()).isEqualTo(directory.toString());
        }
    }

    @Test
    void anUnknownZone(CapturedOutput log) throws IOException {
        calendar(DESK.replace("Berlin", "Berlinn"));

        refused(
                log,
                "desk.yml, line 3: 'zone' Europe/Berlinn is unknown: use a name of the IANA database",
                "--redress.workflow.calendars=" + directory);
    }

    @Test
    void overlappingIntervals(CapturedOutput log) throws IOException {
        calendar(DESK.replace("13:30", "12:00"));

        refused(
                log,
                "desk.yml, line 6: 'weekly.monday' has overlapping intervals 09:00-12:30 and 12:00-18:00: join them",
                "--redress.workflow.calendars=" + directory);
    }

    @Test
    void aDecisionTableWithoutARuleForTheRest(CapturedOutput log) throws IOException {
        String table = shipped("decisions/estimate.dmn");
        int last = table.lastIndexOf("<rule id=");
        Path file = Files.createDirectories(directory.resolve("decisions")).resolve("estimate.dmn");
        Files.writeString(
                file, table.substring(0, last) + table.substring(table.indexOf("</rule>", last) + "</rule>".length()));
        int line = (int) table.substring(0, table.indexOf("id=\"estimate_table\""))
                .lines()
                .count();

        refused(log, "decisions/estimate.dmn, line " + line + ": 'estimate_table' has no rule for Category = ");
        refused(log, "add a rule for everything else");
    }

    @Test
    void aRegimeWithoutAUnit(CapturedOutput log) throws IOException {
        String regimes = shipped("regimes.yml");
        assertThat(regimes).contains("length: 2 months");
        Path file = Files.writeString(directory.resolve("laws.yml"), regimes.replace("length: 2 months", "length: 2"));
        int line = (int) regimes.substring(0, regimes.indexOf("length: 2 months"))
                .lines()
                .count();

        refused(
                log,
                "laws.yml, line " + line
                        + ": 'regimes.mica.clocks[1].length': '2' is no period: write a number and its unit",
                "--redress.workflow.regimes=" + file);
    }

    @Test
    void aDepartmentWithACalendarThatIsNotThere(CapturedOutput log) throws IOException {
        Path file = Files.writeString(directory.resolve("house.yml"), """
                redress.workflow.departments:
                  technical:
                    calendar: offce
                """);

        refused(
                log,
                "house.yml, line 3: 'redress.workflow.departments.technical.calendar' is offce, which is no calendar: use"
                        + " one of [around-the-clock, england, germany, hong-kong, office, singapore, uae]",
                "--spring.config.additional-location=file:" + file);
        refused(
                log,
                "property source \"commandLineArgs\": 'redress.workflow.departments.technical.calendar' is offce, which is no calendar",
                "--redress.workflow.departments.technical.calendar=offce");
    }

    private void refused(CapturedOutput log, String said, String... arguments) {
        assertThatThrownBy(() -> start(arguments).close()).hasStackTraceContaining(SettingsProblem.class.getName());
        assertThat(log.getAll()).contains(said);
    }

    private void calendar(String text) throws IOException {
        Files.writeString(directory.resolve("desk.yml"), text);
    }

    private static String shipped(String resource) throws IOException {
        try (InputStream in = WrongSettingsTest.class.getResourceAsStream("/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ConfigurableApplicationContext start(String... arguments) {
        SpringApplication service = new SpringApplication();
        service.setSources(Set.of(
                Settings.class.getName(),
                "io.redress.workflow.triage.KnownCategories",
                "io.redress.workflow.regime.WrittenSettings",
                "io.redress.workflow.regime.RulesInForce",
                "io.redress.workflow.decisiontable.TablesAtStart"));
        service.setWebApplicationType(WebApplicationType.NONE);
        service.setResourceLoader(new DefaultResourceLoader(new DirectoryFirst(directory)));
        return service.run(arguments);
    }

    @EnableConfigurationProperties(WorkflowSettings.class)
    static class Settings {}

    /** An operator's directory that stands before the service's own files. */
    private static final class DirectoryFirst extends ClassLoader {

        private final Path directory;

        DirectoryFirst(Path directory) {
            super(WrongSettingsTest.class.getClassLoader());
            this.directory = directory;
        }

        @Override
        public URL getResource(String name) {
            Path file = directory.resolve(name);
            try {
                return Files.isRegularFile(file) ? file.toUri().toURL() : super.getResource(name);
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(name, e);
            }
        }
    }
}
