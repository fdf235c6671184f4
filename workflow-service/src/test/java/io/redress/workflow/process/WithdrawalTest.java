package io.redress.workflow.process;

import static io.redress.workflow.process.Complaints.stuckTransfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.redress.workflow.casefile.Status;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class WithdrawalTest {

    @Autowired
    CaseDriver kase;

    static Stream<Named<Consumer<CaseDriver>>> places() {
        return Stream.of(
                Named.of("before it is recorded", kase -> {}),
                Named.of("while it is handled", CaseDriver::record),
                Named.of(
                        "while the customer is waited for",
                        kase -> kase.record().ask()),
                Named.of("while a message is answered", CaseDriver::customerWrites),
                Named.of("after the answer", kase -> kase.record().resolve()),
                Named.of(
                        "while a low score is reviewed",
                        kase -> kase.record().resolve().customerScores(1, 1)),
                Named.of("in the second cycle", kase -> kase.record().resolve().customerAsksToReopen(1, kase.now())));
    }

    @ParameterizedTest
    @MethodSource("places")
    void endsTheCaseFromAnywhere(Consumer<CaseDriver> until) {
        kase.file(stuckTransfer());
        until.accept(kase);

        kase.customerWithdraws();

        assertThat(kase.process()).isEnded().hasPassed("ComplaintWithdrawn", "CloseWithdrawn");
        assertThat(kase.tasks()).isEmpty();
        assertThat(kase.announced()).endsWith("complaint-closed");
        assertThat(kase.lastEvent("complaint-closed").path("reason").asText()).isEqualTo("WITHDRAWN");
        assertThat(kase.caseFile().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(kase.caseFile().pausedSince()).isNull();
    }

    @Test
    void doesNotTakeBackWhatWasDecidedBefore() {
        kase.file(stuckTransfer()).record();

        kase.resolve().customerWithdraws(); // nothing has been sent in between: no relay runs here

        assertThat(kase.announced()).endsWith("complaint-resolved", "complaint-closed");
    }

    @Test
    void changesNothingAfterTheEnd() {
        kase.file(stuckTransfer()).record().resolve().wait(Duration.ofDays(15));

        kase.customerWithdraws();

        assertThat(kase.caseFile().status()).isEqualTo(Status.CLOSED);
        assertThat(kase.announced()).filteredOn("complaint-closed"::equals).hasSize(1);
        assertThat(kase.problems()).isEmpty();
    }
}
