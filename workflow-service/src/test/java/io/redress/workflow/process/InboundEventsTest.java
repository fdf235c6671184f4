package io.redress.workflow.process;

import static io.redress.workflow.process.Complaints.stuckTransfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.messaging.Event;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.inbox.InboxWorker;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import io.redress.workflow.inbox.IntakeEvents.ComplaintWithdrawn;
import io.redress.workflow.inbox.IntakeEvents.EvidenceCleared;
import io.redress.workflow.inbox.IntakeEvents.MessageReceived;
import io.redress.workflow.inbox.IntakeEvents.ReopeningRequested;
import io.redress.workflow.inbox.SurveyEvents.SurveyAnswered;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything may come twice, late or early (law 2). */
@ProcessTest
class InboundEventsTest {

    @Autowired
    CaseDriver kase;

    @Autowired
    JdbcTemplate jdbc;

    enum Inbound {
        MESSAGE("message-received", c -> new MessageReceived(c.reference(), "m-1", c.receivedAt())),
        EVIDENCE("evidence-cleared", c -> new EvidenceCleared(c.reference(), "e-1", c.receivedAt(), false)),
        WITHDRAWAL("complaint-withdrawn", c -> new ComplaintWithdrawn(c.reference(), c.receivedAt())),
        REOPENING("reopening-requested", c -> new ReopeningRequested(c.reference(), 1, c.receivedAt())),
        SCORE("survey-answered", c -> new SurveyAnswered(c.reference(), 1, 1));

        private final String type;
        private final Function<ComplaintSubmitted, Object> view;

        Inbound(String type, Function<ComplaintSubmitted, Object> view) {
            this.type = type;
            this.view = view;
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsWhenItComesBeforeItsCase(Inbound inbound) {
        ComplaintSubmitted complaint = stuckTransfer();
        kase.about(complaint).arrives(inbound.type, inbound.view.apply(complaint));
        assertThat(kase.problems()).containsExactly("TOO_EARLY");

        kase.arrives("complaint-submitted", complaint);

        if (inbound == Inbound.SCORE) {
            assertThat(kase.caseFile().currentCycle().score()).isEqualTo(1);
        }
        assertThat(kase.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhenItComesTwice(Inbound inbound) {
        ComplaintSubmitted complaint = stuckTransfer();
        kase.file(complaint).record().resolve();
        Event event = kase.event(inbound.type);
        Object view = inbound.view.apply(complaint);
        kase.arrives(event, view);
        List<String> announced = kase.announced();
        List<String> tasks = kase.openTasks();
        long entries = kase.inboxEntries();

        kase.arrives(event, view);

        assertThat(kase.announced()).isEqualTo(announced);
        assertThat(kase.openTasks()).isEqualTo(tasks);
        assertThat(kase.inboxEntries()).isEqualTo(entries);
    }

    @Test
    void opensACaseOnceAlsoWhenTheComplaintComesUnderAnotherEventId() {
        ComplaintSubmitted complaint = stuckTransfer();
        kase.file(complaint);

        kase.arrives("complaint-submitted", complaint);

        assertThat(kase.processes()).hasSize(1);
        assertThat(kase.announced()).containsExactly("estimate-given");
    }

    @Test
    void waitsForACycleThatIsNotThereYet() {
        kase.file(stuckTransfer()).customerScores(2, 5);

        assertThat(kase.problems()).containsExactly("TOO_EARLY");
    }

    @Test
    void keepsAWishToReopenWhatIsStillOpenWithoutEffect() {
        kase.file(stuckTransfer()).record().customerAsksToReopen(1, Instant.now());

        assertThat(kase.problems()).isEmpty();
        assertThat(kase.openTasks()).containsExactly("HandleComplaint");
    }

    @Test
    void keepsTheOrderBehindAnEventThatCannotBeHandled() {
        kase.file(stuckTransfer());
        jdbc.update("update case_cycle set process_instance_id = 'gone' where reference = ?", kase.reference());

        kase.customerWrites().customerWrites().customerWithdraws();

        assertThat(kase.problems()).containsExactly("MismatchingMessageCorrelationException", null, null);
        assertThat(kase.openTasks()).containsExactly("RecordComplaint");
    }

    @Test
    void passesOverAnEarlyEventBecauseWhatItWaitsForComesBehindIt() {
        kase.file(stuckTransfer()).customerScores(2, 5).customerWrites();

        assertThat(kase.problems()).containsExactly("TOO_EARLY");
        assertThat(kase.openTasks()).contains("AnswerMessage");
    }

    @Test
    void worksEarlyEventsInTheirOrderOnceTheCaseIsThere() {
        ComplaintSubmitted complaint = stuckTransfer();
        kase.about(complaint).customerWrites().customerWithdraws();

        kase.arrives("complaint-submitted", complaint);

        assertThat(kase.problems()).isEmpty();
        assertThat(kase.caseFile().timeline())
                .extracting(CaseFile.TimelineRow::what)
                .containsSubsequence("estimate-given", "message-received", "complaint-closed");
    }

    @Test
    void showsWhatCannotBeHandledAndLosesNothing() {
        kase.file(stuckTransfer());
        jdbc.update("update case_cycle set process_instance_id = 'gone' where reference = ?", kase.reference());

        kase.customerWrites();
        kase.sweep();

        assertThat(kase.problems()).containsExactly("MismatchingMessageCorrelationException");
        assertThat(jdbc.queryForObject(
                        "select attempts from inbox where reference = ? and handled_at is null",
                        Integer.class,
                        kase.reference()))
                .isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from case_message where reference = ?", Integer.class, kase.reference()))
                .isZero();
    }

    @Test
    void goesOnInOrderWhenTheCauseIsGone(@Autowired InboxWorker worker) {
        kase.file(stuckTransfer());
        String process = kase.caseFile().currentCycle().processInstanceId();
        jdbc.update("update case_cycle set process_instance_id = 'gone' where reference = ?", kase.reference());
        kase.customerWrites().customerWithdraws();

        jdbc.update("update case_cycle set process_instance_id = ? where reference = ?", process, kase.reference());
        worker.sweep();

        assertThat(kase.problems()).isEmpty();
        assertThat(kase.caseFile().timeline())
                .extracting(CaseFile.TimelineRow::what)
                .containsSubsequence("message-received", "complaint-closed");
    }

    @Test
    void keepsTheOldestPilesFromStarvingWhatWasTriedLess(@Autowired InboxWorker worker) {
        for (int i = 0; i < 60; i++) {
            kase.about(stuckTransfer()).customerWrites();
            kase.sweep();
        }
        kase.file(stuckTransfer());
        jdbc.update("update case_cycle set process_instance_id = 'gone' where reference = ?", kase.reference());
        kase.customerWrites();

        worker.sweep();

        assertThat(jdbc.queryForObject(
                        "select attempts from inbox where reference = ? and handled_at is null",
                        Integer.class,
                        kase.reference()))
                .isEqualTo(2);
    }
}
