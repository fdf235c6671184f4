package io.redress.archive.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.redress.archive.Deliveries;
import io.redress.archive.OnRealParts;
import io.redress.archive.Story;
import io.redress.archive.record.ArchivedComplaint.Pause;
import io.redress.archive.record.ArchivedComplaint.Step;
import io.redress.messaging.EventRoutes;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class KeepRecordTest extends OnRealParts {

    private static final String REFERENCE = "7K3M-92QX-4TBN";

    @Autowired
    private List<EventRoutes> routes;

    private Deliveries archive;

    @BeforeEach
    void connect() {
        archive = new Deliveries(routes);
    }

    @Test
    void keepsTheWholeLifeOfAComplaint() {
        archive.deliver(Story.ofALongComplaint(REFERENCE).events());

        ArchivedComplaint record = record();
        assertThat(record.status()).isEqualTo("CLOSED");
        assertThat(record.closeReason()).isEqualTo("RESOLVED");
        assertThat(record.channel()).isEqualTo("WEB");
        assertThat(record.country()).isEqualTo("DE");
        assertThat(record.category()).isEqualTo("TECHNICAL");
        assertThat(record.department()).isEqualTo("security");
        assertThat(record.lane()).isEqualTo("NORMAL");
        assertThat(record.outcome()).isEqualTo("UPHELD");
        assertThat(record.cycles()).isEqualTo(2);
        assertThat(record.dueAt()).isEqualTo("2026-11-26T09:00:00Z");
        // one second late
        assertThat(record.promiseKept()).isFalse();
        assertThat(record.estimates()).extracting("basis").containsExactly("PROVISIONAL", "CONFIRMED", "PROVISIONAL");
        assertThat(record.pauses())
                .containsExactly(
                        new Pause(1, at("2026-11-23T13:10:00Z"), at("2026-11-23T14:00:00Z")),
                        new Pause(2, at("2026-11-24T08:00:00Z"), at("2026-11-24T09:00:00Z")));
        assertThat(record.decisions()).extracting("outcome").containsExactly("NOT_UPHELD", "UPHELD");
        assertThat(record.decisions()).extracting("remedyAmount").containsExactly(null, "0.123456789012345678");
        assertThat(record.decisions()).extracting("remedyCurrency").containsExactly(null, "ETH");
        assertThat(record.remedyAmount()).isEqualTo("0.123456789012345678");
        assertThat(record.remedyCurrency()).isEqualTo("ETH");
        assertThat(record.survey().csat()).isEqualTo(5);
        assertThat(record.surveys()).extracting("csat").containsExactly(1, 5);
        assertThat(record.notifications()).isEqualTo(new ArchivedComplaint.Notifications(1, 1));
        assertThat(record.steps())
                .hasSize(24)
                .contains(
                        new Step("complaint-submitted", at("2026-11-23T09:00:00Z"), null),
                        new Step("complaint-reopened", at("2026-11-23T16:00:00Z"), 2));
        assertThat(record.schemaVersion()).isEqualTo(1);
    }

    @ParameterizedTest(name = "interleaving {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void topicsMayArriveInAnyOrderBetweenThemAndEventsTwice(long seed) {
        Story story = Story.ofALongComplaint(REFERENCE);
        archive.deliver(story.events());
        ArchivedComplaint inOrder = record();
        empty();

        archive.deliver(interleaved(story, new Random(seed)));

        assertThat(sorted(record())).isEqualTo(sorted(inOrder));
    }

    @Test
    void theSameEventsOnceMoreChangeNothing() {
        Story story = Story.ofALongComplaint(REFERENCE);
        archive.deliver(story.events());
        Document before = mongo.findById(REFERENCE, Document.class, "records");

        archive.deliver(story.events());

        assertThat(mongo.findById(REFERENCE, Document.class, "records")).isEqualTo(before);
    }

    @Test
    void topicsThatBeginARecordAtTheSameTimeShareIt() throws Exception {
        ExecutorService listeners = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 20; i++) {
                String reference = "AAAA-0000-00" + (10 + i);
                Story story = new Story(reference)
                        .submitted()
                        .caseSays("estimate-given")
                        .tell("redress.survey", "survey-invited")
                        .tell("redress.notification", "notification-delivered");
                List<Callable<Void>> together = new ArrayList<>();
                story.events()
                        .forEach(told -> together.add(() -> {
                            archive.deliver(told);
                            return null;
                        }));
                for (Future<Void> done : listeners.invokeAll(together)) {
                    done.get();
                }
                ArchivedComplaint record = mongo.findById(reference, ArchivedComplaint.class);
                assertThat(record.steps()).hasSize(3);
                assertThat(record.notifications().delivered()).isEqualTo(1);
                assertThat(record.channel()).isEqualTo("WEB");
                assertThat(record.survey().status()).isEqualTo("INVITED");
            }
        } finally {
            listeners.shutdownNow();
        }
    }

    @Test
    void followsTheStatusThatTheCustomerSees() {
        Story story = new Story(REFERENCE);
        Map<Runnable, String> told = new LinkedHashMap<>();
        told.put(() -> story.submitted(), "SUBMITTED");
        told.put(() -> story.caseSays("estimate-given"), "SUBMITTED");
        told.put(() -> story.caseSays("complaint-recorded"), "RECORDED");
        told.put(() -> story.caseSays("estimate-revised"), "RECORDED");
        told.put(() -> story.caseSays("progress-reported", "stage", "RECORD"), "RECORDED");
        told.put(() -> story.caseSays("progress-reported", "stage", "TRACK"), "IN_PROGRESS");
        told.put(() -> story.caseSays("information-requested"), "WAITING_FOR_CUSTOMER");
        told.put(() -> story.caseSays("clock-paused"), "WAITING_FOR_CUSTOMER");
        told.put(() -> story.caseSays("reply-sent"), "WAITING_FOR_CUSTOMER");
        told.put(() -> story.caseSays("progress-reported", "stage", "TRACK"), "WAITING_FOR_CUSTOMER");
        told.put(() -> story.caseSays("estimate-revised"), "WAITING_FOR_CUSTOMER");
        told.put(() -> story.caseSays("clock-resumed"), "IN_PROGRESS");
        told.put(() -> story.caseSays("complaint-resolved"), "RESOLVED");
        told.put(() -> story.caseSays("complaint-reopened", "cycle", 2), "IN_PROGRESS");
        told.put(() -> story.caseSays("complaint-resolved", "cycle", 2), "RESOLVED");
        told.put(() -> story.caseSays("complaint-closed", "cycle", 2), "CLOSED");
        // after-care
        told.put(() -> story.caseSays("reply-sent", "cycle", 2), "CLOSED");

        told.forEach((tell, status) -> {
            tell.run();
            Story.Told last = story.events().get(story.events().size() - 1);
            archive.deliver(last);
            assertThat(record().status()).as(last.event().type()).isEqualTo(status);
        });
    }

    @ParameterizedTest(name = "closed {0} → {1}")
    @CsvSource({"RESOLVED, CLOSED", "REJECTED, REJECTED", "WITHDRAWN, WITHDRAWN", "MERGED, MERGED"})
    void endsWithTheStatusOfItsReason(String reason, String status) {
        archive.deliver(new Story(REFERENCE)
                .submitted()
                .caseSays("complaint-closed", "reason", reason)
                .events());

        assertThat(record().status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "due {0}, resolved 15:00 → {1}")
    @CsvSource({
        "2026-11-23T15:00:00Z, true",
        "2026-11-23T15:00:01Z, true",
        "2026-11-23T14:59:59Z, false",
    })
    void aPromiseIsKeptWhenTheDecisionCameByTheTimeLastTold(String dueAt, boolean kept) {
        archive.deliver(new Story(REFERENCE)
                .caseSays("estimate-given", "dueAt", "2026-11-23T12:00:00Z")
                .caseSays("estimate-revised", "dueAt", dueAt)
                .caseSays("complaint-resolved", "resolvedAt", "2026-11-23T15:00:00Z")
                .events());

        assertThat(record().promiseKept()).isEqualTo(kept);
    }

    @Test
    void aReopenedComplaintHasNoOutcomeUntilItIsDecidedAgain() {
        Story story = new Story(REFERENCE)
                .submitted()
                .caseSays("estimate-given")
                .caseSays("complaint-resolved")
                .caseSays("complaint-closed")
                .caseSays("complaint-reopened", "cycle", 2);

        archive.deliver(story.events());

        ArchivedComplaint record = record();
        assertThat(record.outcome()).isNull();
        assertThat(record.remedyAmount()).isNull();
        assertThat(record.remedyCurrency()).isNull();
        assertThat(record.resolvedAt()).isNull();
        assertThat(record.closedAt()).isNull();
        assertThat(record.closeReason()).isNull();
        assertThat(record.promiseKept()).isNull();
        assertThat(record.decisions()).hasSize(1);
    }

    @Test
    void aDecisionFromBeforeWorthWasToldHasNone() {
        archive.deliver(new Story(REFERENCE)
                .submitted()
                .caseSays("complaint-resolved", "remedyAmount", null, "remedyCurrency", null)
                .events());

        assertThat(record().outcome()).isEqualTo("UPHELD");
        assertThat(record().remedyAmount()).isNull();
        assertThat(record().decisions())
                .singleElement()
                .extracting("remedyAmount", "remedyCurrency")
                .containsOnlyNulls();
    }

    @Test
    void anArchiveFromBeforeWorthWasKeptIsReadAndCarriedOn() {
        archive.deliver(
                new Story(REFERENCE).submitted().caseSays("complaint-resolved").events());
        mongo.getCollection("records")
                .updateOne(
                        new Document("_id", REFERENCE),
                        new Document(
                                "$unset",
                                new Document("remedyAmount", "")
                                        .append("remedyCurrency", "")
                                        .append("decisions.0.remedyAmount", "")
                                        .append("decisions.0.remedyCurrency", "")));

        assertThat(record().decisions())
                .singleElement()
                .extracting("remedyAmount")
                .isNull();
        assertThat(record().outcome()).isEqualTo("UPHELD");
    }

    @Test
    void storesNothingButWhatIsDocumented() {
        archive.deliver(Story.ofALongComplaint(REFERENCE).events());

        Document stored = mongo.findById(REFERENCE, Document.class, "records");

        Set<String> documented = Arrays.stream(ArchivedComplaint.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        documented.addAll(Set.of("_id", "seen"));
        assertThat(documented).containsAll(stored.keySet());
        // no class names beside the data, at any depth
        assertThat(stored.toJson()).doesNotContain("_class");
    }

    @Test
    void keepsTheLatestThousandStepsOfAComplaintThatNeverEnds() {
        Story story = new Story(REFERENCE).submitted();
        for (int i = 0; i < 1_010; i++) {
            story.tell("redress.intake", "message-received");
        }
        story.tell("redress.intake", "complaint-withdrawn");

        archive.deliver(story.events());

        assertThat(record().steps()).hasSize(1_000).last().extracting("code").isEqualTo("complaint-withdrawn");
    }

    private ArchivedComplaint record() {
        return mongo.findById(REFERENCE, ArchivedComplaint.class);
    }

    /** Each topic in its own order, some events twice, some long after. */
    private static List<Story.Told> interleaved(Story story, Random random) {
        Map<String, Deque<Story.Told>> byTopic = new LinkedHashMap<>();
        story.events()
                .forEach(told -> byTopic.computeIfAbsent(told.event().topic(), t -> new ArrayDeque<>())
                        .add(told));
        List<Story.Told> all = new ArrayList<>();
        while (!byTopic.isEmpty()) {
            List<String> topics = List.copyOf(byTopic.keySet());
            String topic = topics.get(random.nextInt(topics.size()));
            all.add(byTopic.get(topic).poll());
            if (random.nextInt(4) == 0) {
                all.add(all.get(random.nextInt(all.size())));
            }
            byTopic.values().removeIf(Deque::isEmpty);
        }
        return all;
    }

    private static Map<String, Object> sorted(ArchivedComplaint record) {
        List<Step> steps = record.steps().stream()
                .sorted(Comparator.comparing(Step::at)
                        .thenComparing(Step::code)
                        .thenComparing(Step::cycle, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        Map<String, Object> fields =
                Story.JSON.convertValue(record, new TypeReference<LinkedHashMap<String, Object>>() {});
        fields.put("steps", steps);
        return fields;
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
