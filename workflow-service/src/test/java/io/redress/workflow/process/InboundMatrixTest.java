package io.redress.workflow.process;

import static io.redress.workflow.process.Complaints.stuckTransfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.messaging.Event;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import io.redress.workflow.inbox.IntakeEvents.ComplaintWithdrawn;
import io.redress.workflow.inbox.IntakeEvents.EvidenceCleared;
import io.redress.workflow.inbox.IntakeEvents.MessageReceived;
import io.redress.workflow.inbox.IntakeEvents.ReopeningRequested;
import io.redress.workflow.inbox.SurveyEvents.SurveyAnswered;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every inbound event in every situation does what {@code inbound-events.txt} says, and when it comes again, nothing. */
@ProcessTest
class InboundMatrixTest {

    private static final String BEFORE = "BEFORE";

    @Autowired
    CaseDriver kase;

    enum Inbound {
        COMPLAINT_AGAIN(
                "complaint-submitted",
                (k, cycle) -> new ComplaintSubmitted(
                        k.reference(), "WEB", "en", k.now(), stuckTransfer().signals())),
        MESSAGE("message-received", (k, cycle) -> new MessageReceived(k.reference(), uuid(), k.now())),
        EVIDENCE("evidence-cleared", (k, cycle) -> new EvidenceCleared(k.reference(), uuid(), k.now(), false)),
        WITHDRAWAL("complaint-withdrawn", (k, cycle) -> new ComplaintWithdrawn(k.reference(), k.now())),
        REOPENING("reopening-requested", (k, cycle) -> new ReopeningRequested(k.reference(), cycle, k.now())),
        GOOD_SCORE("survey-answered", (k, cycle) -> new SurveyAnswered(k.reference(), cycle, 5)),
        LOW_SCORE("survey-answered", (k, cycle) -> new SurveyAnswered(k.reference(), cycle, 1));

        private final String type;
        private final BiFunction<CaseDriver, Integer, Object> view;

        Inbound(String type, BiFunction<CaseDriver, Integer, Object> view) {
            this.type = type;
            this.view = view;
        }

        private static String uuid() {
            return UUID.randomUUID().toString();
        }
    }

    record Row(String situation, Inbound inbound, String outcome) {}

    static Stream<Row> rows() throws IOException {
        try (InputStream in = InboundMatrixTest.class.getResourceAsStream("/inbound-events.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 3))
                    .map(cells -> new Row(cells[0], Inbound.valueOf(cells[1]), cells[2].strip()));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyEventDoesInEverySituationWhatTheTableSays(Row row) {
        assertThat(row.situation().equals(BEFORE) ? early(row.inbound()) : late(row))
                .as(row.situation() + " " + row.inbound())
                .isEqualTo(row.outcome());
    }

    @Test
    void theTableHasEverySituationWithEveryEvent() throws IOException {
        List<String> wanted = new ArrayList<>();
        Stream.concat(Stream.of(BEFORE), Arrays.stream(Situation.values()).map(Enum::name))
                .forEach(situation ->
                        Arrays.stream(Inbound.values()).forEach(inbound -> wanted.add(situation + " " + inbound)));

        assertThat(rows().map(row -> row.situation() + " " + row.inbound()))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    private String late(Row row) {
        Situation.valueOf(row.situation()).reach(kase);
        Seen before = Seen.of(kase);
        Event event = kase.event(row.inbound().type);
        Object view = row.inbound().view.apply(kase, kase.caseFile().cycle());

        kase.arrives(event, view);
        Seen after = Seen.of(kase);
        kase.arrives(event, view);

        assertThat(Seen.of(kase)).as("the same again changes nothing").isEqualTo(after);
        return before.to(after);
    }

    /** Its complaint comes only behind it. */
    private String early(Inbound inbound) {
        ComplaintSubmitted complaint = stuckTransfer();
        kase.about(complaint);
        kase.arrives(kase.event(inbound.type), inbound.view.apply(kase, 1));
        if (inbound != Inbound.COMPLAINT_AGAIN) {
            assertThat(kase.problems()).containsExactly("TOO_EARLY");
        }
        kase.arrives("complaint-submitted", complaint);
        return new Seen("none", List.of(), List.of(), List.of()).to(Seen.of(kase));
    }

    /** What can be seen of a case. */
    private record Seen(String status, List<String> tasks, List<String> timeline, List<String> problems) {

        static Seen of(CaseDriver kase) {
            CaseFile file = kase.caseFile();
            return new Seen(
                    file.status().name(),
                    kase.openTasks(),
                    file.timeline().stream()
                            .map(line ->
                                    line.what() + (line.what().equals("after-care-needed") ? " " + line.detail() : ""))
                            .toList(),
                    kase.problems());
        }

        /** What has been noted since then, which tasks came and went, and what the status is now if it changed. */
        String to(Seen after) {
            List<String> changes = new ArrayList<>(after.timeline.subList(timeline.size(), after.timeline.size()));
            without(after.tasks, tasks).forEach(task -> changes.add("+" + task));
            without(tasks, after.tasks).forEach(task -> changes.add("-" + task));
            if (!status.equals(after.status)) {
                changes.add("=" + after.status);
            }
            after.problems.forEach(problem -> changes.add("!" + problem));
            return changes.isEmpty() ? "nothing" : String.join(", ", changes);
        }

        private static List<String> without(List<String> all, List<String> some) {
            List<String> left = new ArrayList<>(all);
            some.forEach(left::remove);
            return left;
        }
    }
}
