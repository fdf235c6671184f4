package io.redress.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.redress.messaging.EventRoutes;
import io.redress.messaging.testing.Contracts;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** This service's views read what {@code contracts/} promises. */
class ContractsTest {

    /** What a sample may leave out. */
    private static final Set<String> OPTIONAL =
            Set.of("provisionalFrom", "statutoryDueAt", "reason", "textId", "complaint-closed.reopenUntil");

    private final JsonMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Stream<EventRoutes> routes() {
        EventsIn eventsIn = new EventsIn();
        KeepTracking keep = new KeepTracking(null);
        return Stream.of(eventsIn.caseEvents(keep), eventsIn.surveyEvents(keep));
    }

    static Stream<Arguments> events() {
        return routes().flatMap(table -> table.types().stream().map(type -> Arguments.of(table, type)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("events")
    void theSampleOfEveryEventIsRead(EventRoutes table, String type) throws Exception {
        Class<?> view = table.route(type).orElseThrow().view();

        Object read = json.readValue(Contracts.sample(table.topic(), type), view);

        for (RecordComponent component : view.getRecordComponents()) {
            String name = component.getName();
            if (!OPTIONAL.contains(name) && !OPTIONAL.contains(type + "." + name)) {
                assertThat(component.getAccessor().invoke(read))
                        .as(type + "." + name)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyEventOfTheTopicIsRoutedOrIgnored(EventRoutes table) {
        assertThat(Contracts.types(table.topic()))
                .allMatch(type -> table.types().contains(type) || table.ignores(type));
    }
}
