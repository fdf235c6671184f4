package io.redress.intake.hours;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ServiceDeskTest {

    /** The last decree that the calendar knows is that for 2026. */
    private static final LocalDate UNKNOWN_FROM = LocalDate.of(2027, 1, 1);

    private final ServiceDesk desk = new ServiceDesk(new ServiceDesk.Settings("office", ""));

    @Test
    void whileItIsOpenThereIsNothingToWaitFor() {
        // Monday 30 November 2026, 10:00 in Shanghai
        assertThat(desk.at(Instant.parse("2026-11-30T02:00:00Z"))).isEqualTo(new ServiceHours(true, null, null));
    }

    @Test
    void anOpeningThatIsDecreedIsSure() {
        // Wednesday 30 September 2026, 18:00: National Day until 7 October
        assertThat(desk.at(Instant.parse("2026-09-30T10:00:00Z")))
                .isEqualTo(new ServiceHours(false, Instant.parse("2026-10-08T01:00:00Z"), null));
        // Wednesday 30 December 2026, 20:00: the next day is covered
        assertThat(desk.at(Instant.parse("2026-12-30T12:00:00Z")))
                .isEqualTo(new ServiceHours(false, Instant.parse("2026-12-31T01:00:00Z"), null));
    }

    @Test
    void onNewYearsEveTheOpeningIsSaidWithTheDayFromWhichItIsNotSure() throws Exception {
        // Thursday 31 December 2026, 18:00: Friday 1 January will be a holiday, but is not decreed yet
        ServiceHours hours = desk.at(Instant.parse("2026-12-31T10:00:00Z"));

        assertThat(hours).isEqualTo(new ServiceHours(false, Instant.parse("2027-01-01T01:00:00Z"), UNKNOWN_FROM));
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        assertThat(json.valueToTree(hours).has("provisionalFrom")).isTrue();
        assertThat(json.valueToTree(new ServiceHours(true, null, null))
                        .get("provisionalFrom")
                        .isNull())
                .isTrue();
    }
}
