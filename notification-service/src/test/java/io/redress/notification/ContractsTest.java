package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.redress.messaging.EventRoutes;
import io.redress.messaging.testing.Contracts;
import io.redress.notification.EventsIn.Told;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service hears reads as the contracts have it. What it says is proven in {@code delivery}. */
class ContractsTest {

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Stream<EventRoutes> tables() {
        EventsIn eventsIn = new EventsIn();
        return Stream.of(eventsIn.intakeEvents(null), eventsIn.caseEvents(null), eventsIn.surveyEvents(null));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsTheSampleOfEveryEventItListensTo(EventRoutes table) throws Exception {
        assertThat(table.types()).isNotEmpty();
        for (String type : table.types()) {
            Class<?> view = table.route(type).orElseThrow().view();
            Told told = (Told) json.readValue(Contracts.sample(table.topic(), type), view);
            assertThat(told.facts().values().get("first"))
                    .as(type)
                    .isEqualTo(
                            table.topic().equals("redress.intake")
                                    ? null
                                    : String.valueOf(!type.equals("complaint-reopened")));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasSaidOfEveryEventOfItsTopicsWhatItIsToIt(EventRoutes table) {
        assertThat(Contracts.types(table.topic()))
                .allMatch(type -> table.types().contains(type) || table.ignores(type));
    }

    @Test
    void hearsWhereALegalDayEnds() throws Exception {
        for (String type : List.of("estimate-given", "estimate-revised", "delay-announced", "deadline-missed")) {
            Class<?> view =
                    new EventsIn().caseEvents(null).route(type).orElseThrow().view();
            Told told = (Told) json.readValue(Contracts.sample("redress.case", type), view);

            assertThat(told.facts().values()).as(type).containsEntry("statutoryZone", "Europe/Berlin");
        }
    }

    @Test
    void anEstimateWithoutATimeIsNoEstimate() {
        String sample = Contracts.sample("redress.case", "estimate-given").replace("dueAt", "due");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> json.readValue(sample, EventsIn.Estimate.class)))
                .hasRootCauseInstanceOf(NullPointerException.class);
    }
}
