package io.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.messaging.EventRoutes;
import io.redress.messaging.testing.Contracts;
import io.redress.workflow.inbox.Inbox;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The consumer's side of the contracts: what this service reads is what the others write. */
class ConsumedEventsTest {

    private static final EventsIn DOOR = new EventsIn();

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Stream<EventRoutes> tables() {
        return Stream.of(DOOR.intakeRoutes(mock(Inbox.class)), DOOR.surveyRoutes(mock(Inbox.class)));
    }

    static Stream<Arguments> routes() {
        return tables().flatMap(table -> table.types().stream().map(type -> Arguments.of(table, type)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("routes")
    void readsTheSampleWithoutLosingAnythingItAsksFor(EventRoutes table, String type) throws Exception {
        Class<?> view = table.route(type).orElseThrow().view();

        Object read = json.readValue(Contracts.sample(table.topic(), type), view);

        for (RecordComponent component : view.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(read))
                    .as(component.getName())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasADecisionForEveryTypeOfItsTopics(EventRoutes table) {
        Set<String> undecided = new TreeSet<>(Contracts.types(table.topic()));
        undecided.removeIf(type -> table.route(type).isPresent() || table.ignores(type));

        assertThat(undecided).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("routes")
    void cannotReadAnEventWithoutItsReference(EventRoutes table, String type) throws Exception {
        ObjectNode sample = (ObjectNode) json.readTree(Contracts.sample(table.topic(), type));
        sample.remove("reference");

        assertThatThrownBy(() ->
                        json.treeToValue(sample, table.route(type).orElseThrow().view()))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void readsTheSignals() throws Exception {
        ComplaintSubmitted read =
                json.readValue(Contracts.sample("redress.intake", "complaint-submitted"), ComplaintSubmitted.class);

        assertThat(read.signals().categoryHint()).isEqualTo("TECHNICAL");
        assertThat(read.signals().wordClasses()).containsExactly("TRANSACTION");
    }
}
