package io.redress.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.redress.messaging.EventRoutes;
import io.redress.messaging.testing.Contracts;
import org.junit.jupiter.api.Test;

/** What this service hears reads as the contracts have it. What it says is proven in {@code invitation}. */
class ContractsTest {

    private final EventRoutes table = new EventsIn().caseEvents(null, null);
    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @Test
    void readsTheSampleOfEveryEventItListensTo() throws Exception {
        for (String type : table.types()) {
            Class<?> view = table.route(type).orElseThrow().view();
            assertThat(json.readValue(Contracts.sample("redress.case", type), view))
                    .hasNoNullFieldsOrProperties();
        }
        assertThat(table.types()).hasSize(3);
    }

    @Test
    void hasSaidOfEveryEventOfItsTopicWhatItIsToIt() {
        assertThat(Contracts.types("redress.case"))
                .allMatch(type -> table.types().contains(type) || table.ignores(type));
    }

    @Test
    void aDecisionWithoutItsCycleIsNone() {
        assertThatThrownBy(
                        () -> json.readValue("{\"language\":\"en\",\"outcome\":\"UPHELD\"}", EventsIn.Resolved.class))
                .isInstanceOf(JsonMappingException.class);
    }
}
