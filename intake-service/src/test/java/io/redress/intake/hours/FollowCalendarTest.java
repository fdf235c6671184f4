package io.redress.intake.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.redress.intake.colleagues.CalendarsInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A calendar is published and cases are rearmed, while this service runs on. */
class FollowCalendarTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(ServiceDesk.class);

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @TempDir
    private Path calendars;

    private final CalendarsInForce inForce = mock(CalendarsInForce.class);
    private ServiceDesk desk;
    private FollowCalendar follow;

    @BeforeEach
    void theDeskKeepsTheFirstEdition() throws IOException {
        publish("2026.1", "09:00-17:00");
        // levels are the JVM's, and another test may have turned them off
        LOG.setLevel(Level.INFO);
        heard.start();
        LOG.addAppender(heard);
        desk = new ServiceDesk(new ServiceDesk.Settings("office", calendars.toString()));
        follow = new FollowCalendar(desk, inForce);
    }

    @Test
    void theNewHoursAreShownOnceCasesCountByThem() throws IOException {
        publish("2026.2", "08:00-12:00");
        counts("2026.1");
        follow.look();
        assertThat(monday()).isEqualTo("09:00-17:00");

        counts("2026.2");
        follow.look();

        assertThat(monday()).isEqualTo("08:00-12:00");
    }

    @Test
    void whileNothingIsHeardNothingChanges() throws IOException {
        publish("2026.2", "08:00-12:00");
        when(inForce.version("office")).thenReturn(Optional.empty());

        follow.look();

        assertThat(monday()).isEqualTo("09:00-17:00");
    }

    @Test
    void aCopyThatIsAnotherEditionIsComplainedOfOnce() {
        counts("2026.2");

        follow.look();
        follow.look();

        assertThat(monday()).isEqualTo("09:00-17:00");
        assertThat(said())
                .singleElement()
                .asString()
                .startsWith("workflow-service counts by office 2026.2, but here it is office 2026.1");
    }

    @Test
    void aFileThatCannotBeUsedLeavesTheHoursAsTheyAre() throws IOException {
        publish("2026.2", "17:00-09:00");
        counts("2026.2");

        follow.look();

        assertThat(monday()).isEqualTo("09:00-17:00");
        assertThat(said()).singleElement().asString().contains("office.yml");
    }

    @AfterEach
    void nobodyListensToTheLog() {
        LOG.detachAppender(heard);
        LOG.setLevel(null);
    }

    private List<String> said() {
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private void counts(String version) {
        when(inForce.version("office")).thenReturn(Optional.of(version));
    }

    private String monday() {
        return desk.weeklyHours().get(DayOfWeek.MONDAY).get(0);
    }

    private void publish(String version, String hours) throws IOException {
        Files.writeString(calendars.resolve("office.yml"), """
                id: office
                version: "%s"
                zone: Asia/Shanghai
                coveredUntil: 2026-12-31
                weekly:
                  monday: ["%s"]
                """.formatted(version, hours));
    }
}
