package io.redress.intake.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.redress.intake.colleagues.CalendarsInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A calendar is published and cases are rearmed, while this service runs on. */
@ExtendWith(OutputCaptureExtension.class)
class FollowCalendarTest {

    @TempDir
    private Path calendars;

    private final CalendarsInForce inForce = mock(CalendarsInForce.class);
    private ServiceDesk desk;
    private FollowCalendar follow;

    @BeforeEach
    void theDeskKeepsTheFirstEdition() throws IOException {
        publish("2026.1", "09:00-17:00");
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
    void aCopyThatIsAnotherEditionIsComplainedOfOnce(CapturedOutput log) {
        counts("2026.2");

        follow.look();
        follow.look();

        assertThat(monday()).isEqualTo("09:00-17:00");
        assertThat(log.getOut())
                .containsOnlyOnce("workflow-service counts by office 2026.2, but here it is office 2026.1");
    }

    @Test
    void aFileThatCannotBeUsedLeavesTheHoursAsTheyAre(CapturedOutput log) throws IOException {
        publish("2026.2", "17:00-09:00");
        counts("2026.2");

        follow.look();

        assertThat(monday()).isEqualTo("09:00-17:00");
        assertThat(log.getOut()).contains("office.yml");
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
