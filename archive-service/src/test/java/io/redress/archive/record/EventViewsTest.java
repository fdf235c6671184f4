package io.redress.archive.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.messaging.EventRoutes;
import io.redress.messaging.testing.Contracts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The archive reads what the contracts promise, for every event of every topic. */
class EventViewsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("events")
    void readsTheSample(String topic, String type, EventRoutes.Route<?> route) throws JsonProcessingException {
        String sample = Contracts.sample(topic, type);
        Contracts.assertValid(topic, type, sample);

        Object view = JSON.readValue(sample, route.view());

        // whatever the view has was filled from the sample: no name is misspelt
        JsonNode read = JSON.valueToTree(view);
        JsonNode told = JSON.readTree(sample);
        read.fieldNames().forEachRemaining(field -> {
            if (told.has(field) && !told.get(field).isObject()) {
                assertThat(read.get(field).isNull()).as(field).isFalse();
            }
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("events")
    void readsFieldsThatALaterVersionAdds(String topic, String type, EventRoutes.Route<?> route)
            throws JsonProcessingException {
        ObjectNode later = (ObjectNode) JSON.readTree(Contracts.sample(topic, type));
        later.put("addedLater", true).putObject("alsoLater").put("deep", 1);

        assertThat(JSON.treeToValue(later, route.view())).isNotNull();
    }

    @ParameterizedTest(name = "{0} {1} without its {2}")
    @CsvSource({
        "redress.intake, complaint-submitted, receivedAt",
        "redress.intake, complaint-submitted, subjectPseudonym",
        "redress.intake, message-received, receivedAt",
        "redress.case, estimate-given, dueAt",
        "redress.case, estimate-given, cycle",
        "redress.case, complaint-recorded, recordedAt",
        "redress.case, complaint-referred, toDepartment",
        "redress.case, complaint-resolved, outcome",
        "redress.case, complaint-resolved, remedyCurrency",
        "redress.case, complaint-resolved, remedyAmount",
        "redress.case, complaint-closed, reason",
        "redress.survey, survey-answered, csat",
        "redress.notification, notification-delivered, deliveredAt",
    })
    void refusesAnEventWithoutWhatItCannotDoWithout(String topic, String type, String field)
            throws JsonProcessingException {
        ObjectNode broken = (ObjectNode) JSON.readTree(Contracts.sample(topic, type));
        broken.remove(field);
        Class<?> view = routes().stream()
                .filter(r -> r.topic().equals(topic))
                .findFirst()
                .flatMap(r -> r.route(type))
                .orElseThrow()
                .view();

        assertThatThrownBy(() -> JSON.treeToValue(broken, view)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void readsADecisionFromBeforeWorthWasTold() throws JsonProcessingException {
        ObjectNode old = (ObjectNode) JSON.readTree(Contracts.sample("redress.case", "complaint-resolved"));
        old.remove(List.of("remedyAmount", "remedyCurrency"));
        Contracts.assertValid("redress.case", "complaint-resolved", old.toString());

        Views.Resolved view = JSON.treeToValue(old, Views.Resolved.class);

        assertThat(view.outcome()).isEqualTo("UPHELD");
        assertThat(view.remedyAmount()).isNull();
    }

    @Test
    void hasARouteForEveryEventThatHasAContract() {
        assertThat(routes())
                .hasSize(4)
                .allSatisfy(routes -> assertThat(routes.types())
                        .containsExactlyInAnyOrderElementsOf(Contracts.types(routes.topic())));
    }

    static Stream<Arguments> events() {
        return routes().stream()
                .flatMap(routes -> routes.types().stream()
                        .map(type -> Arguments.of(
                                routes.topic(), type, routes.route(type).orElseThrow())));
    }

    private static List<EventRoutes> routes() {
        EventsIn in = new EventsIn();
        KeepRecord keep = new KeepRecord(null);
        return List.of(in.intakeEvents(keep), in.caseEvents(keep), in.surveyEvents(keep), in.notificationEvents(keep));
    }
}
