package io.redress.workflow.process;

import static io.redress.workflow.process.Complaints.stuckTransfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.TimelineRow;
import io.redress.workflow.casefile.Signals;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of the customer: what comes with the complaint, what answers a question, and what comes beside a message. */
@ProcessTest
class EvidenceTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

    /** When nobody answered a question of Monday. */
    private static final Instant CLOSED_AT = Instant.parse("2026-11-30T02:00:00Z");

    private static final Duration WINDOW = Duration.ofDays(14);

    @Autowired
    CaseDriver kase;

    @ParameterizedTest
    @EnumSource
    void whatCameWithTheComplaintIsOnlyNoted(Situation situation) {
        situation.reach(kase);
        CaseFile before = kase.caseFile();
        List<String> tasks = kase.openTasks();
        List<String> announced = kase.announced();

        kase.fileCleared("e-1", before.receivedAt(), true);
        kase.fileCleared("e-1", before.receivedAt(), true);

        assertThat(noted()).hasSize(before.timeline().size() + 1).endsWith("evidence-cleared");
        assertThat(kase.caseFile().status()).isEqualTo(before.status());
        assertThat(kase.caseFile().cycle()).isEqualTo(before.cycle());
        assertThat(kase.openTasks()).isEqualTo(tasks);
        assertThat(kase.announced()).isEqualTo(announced);
        assertThat(kase.problems()).isEmpty();
    }

    @Test
    void whatCameWithAComplaintThatIsNotThereYetIsNotedOnceItIs() {
        ComplaintSubmitted complaint = stuckTransfer();
        kase.about(complaint).fileCleared("e-1", complaint.receivedAt(), true);
        assertThat(kase.problems()).containsExactly("TOO_EARLY");

        kase.arrives("complaint-submitted", complaint);

        assertThat(noted()).containsExactly("triaged", "estimate-given", "evidence-cleared");
        assertThat(kase.openTasks()).containsExactly("RecordComplaint");
    }

    @Test
    void aMessageAndItsPicturesAreAnsweredOnce() {
        kase.file(stuckTransfer()).record().customerAddsAFile().customerWrites().customerAddsAFile();
        assertThat(kase.openTasks()).containsExactly("AnswerMessage", "HandleComplaint");

        kase.complete("AnswerMessage", Map.of("message", "Thank you."));

        assertThat(kase.openTasks()).containsExactly("HandleComplaint");
    }

    @Test
    void aFileThatIsClearedAgainSaysNothingNew() {
        kase.file(stuckTransfer()).fileCleared("e-1", kase.now(), false);
        kase.complete("AnswerMessage", Map.of("message", "Thank you."));

        kase.fileCleared("e-1", kase.now(), false);

        assertThat(kase.openTasks()).containsExactly("RecordComplaint");
        assertThat(noted()).containsOnlyOnce("evidence-cleared");
    }

    @Test
    void thePauseEndsWhenTheFileCameInAndNotWhenItWasCleared() {
        kase.file(boundByNoLaw()).record().waitUntil(TUESDAY).ask().wait(Duration.ofHours(6));

        kase.fileCleared("e-1", TUESDAY.plus(Duration.ofHours(1)), false);

        assertThat(kase.openTasks()).containsExactly("HandleComplaint");
        assertThat(kase.caseFile().pauses().get(0).resumedAt()).isEqualTo(TUESDAY.plus(Duration.ofHours(1)));
    }

    /** Said with the complaint, cleared only while its customer is asked something else. */
    @Test
    void whatCameWithTheComplaintEndsNoPause() {
        kase.file(boundByNoLaw()).record().waitUntil(TUESDAY).ask().wait(Duration.ofHours(6));
        kase.fileCleared("e-1", TUESDAY.plus(Duration.ofHours(1)), true);

        kase.customerAddsAFile();

        assertThat(kase.caseFile().pauses().get(0).resumedAt()).isEqualTo(TUESDAY.plus(Duration.ofHours(6)));
    }

    @Test
    void aFileInTimeReopensACaseThatEndedInSilenceHoweverLateItIsCleared() {
        kase.file(boundByNoLaw())
                .record()
                .ask()
                .waitUntil(CLOSED_AT.plus(WINDOW).plusSeconds(60));

        kase.fileCleared("e-1", CLOSED_AT.plus(WINDOW), false);

        assertThat(kase.caseFile().cycle()).isEqualTo(2);
        assertThat(kase.openTasks()).containsExactly("HandleComplaint");
    }

    @Test
    void aFileAfterTheWindowIsTakenCareOf() {
        kase.file(boundByNoLaw())
                .record()
                .ask()
                .waitUntil(CLOSED_AT.plus(WINDOW).plusSeconds(60));

        kase.customerAddsAFile();

        assertThat(kase.caseFile().cycle()).isEqualTo(1);
        assertThat(kase.openTasks()).containsExactly("AfterCare");
        TimelineRow last = kase.caseFile().timeline().get(noted().size() - 1);
        assertThat(last.what()).isEqualTo("after-care-needed");
        assertThat(last.detail()).isEqualTo("EVIDENCE");
    }

    private List<String> noted() {
        return kase.caseFile().timeline().stream().map(TimelineRow::what).toList();
    }

    private static ComplaintSubmitted boundByNoLaw() {
        return Complaints.with("en", new Signals("TECHNICAL", "CN", List.of(), false, "UNKNOWN", null, null, null));
    }
}
