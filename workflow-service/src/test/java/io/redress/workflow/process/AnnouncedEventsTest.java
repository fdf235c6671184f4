package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.messaging.Events;
import io.redress.messaging.NewEvent;
import io.redress.messaging.testing.Contracts;
import io.redress.workflow.announcing.CaseEvent;
import io.redress.workflow.announcing.CaseEvent.ClockPaused;
import io.redress.workflow.announcing.CaseEvent.ClockResumed;
import io.redress.workflow.announcing.CaseEvent.ComplaintClosed;
import io.redress.workflow.announcing.CaseEvent.ComplaintEscalated;
import io.redress.workflow.announcing.CaseEvent.ComplaintRecorded;
import io.redress.workflow.announcing.CaseEvent.ComplaintReferred;
import io.redress.workflow.announcing.CaseEvent.ComplaintRejected;
import io.redress.workflow.announcing.CaseEvent.ComplaintReopened;
import io.redress.workflow.announcing.CaseEvent.ComplaintResolved;
import io.redress.workflow.announcing.CaseEvent.CustomerReminded;
import io.redress.workflow.announcing.CaseEvent.DeadlineMissed;
import io.redress.workflow.announcing.CaseEvent.DelayAnnounced;
import io.redress.workflow.announcing.CaseEvent.DelayReason;
import io.redress.workflow.announcing.CaseEvent.EscalationReason;
import io.redress.workflow.announcing.CaseEvent.EstimateGiven;
import io.redress.workflow.announcing.CaseEvent.EstimateRevised;
import io.redress.workflow.announcing.CaseEvent.InformationRequested;
import io.redress.workflow.announcing.CaseEvent.ProgressReported;
import io.redress.workflow.announcing.CaseEvent.ReplySent;
import io.redress.workflow.announcing.CaseEvent.Then;
import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.Disposition;
import io.redress.workflow.casefile.Ground;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The producer's side of the contracts of {@code redress.case}. */
@ProcessTest
class AnnouncedEventsTest {

    private static final String REFERENCE = "7K3M-92QX-4TBN";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Events events;

    static Stream<CaseEvent> samples() {
        return Stream.of(
                new EstimateGiven(
                        REFERENCE,
                        1,
                        Basis.PROVISIONAL,
                        at("17:00"),
                        "TECHNICAL",
                        Severity.MEDIUM,
                        "technical",
                        Lane.NORMAL,
                        "technical-medium",
                        "office",
                        "2026.1",
                        false,
                        null,
                        Ground.POLICY,
                        null,
                        Instant.parse("2027-01-25T22:59:59Z"),
                        List.of("mica"),
                        BERLIN),
                new EstimateRevised(
                        REFERENCE,
                        1,
                        Basis.CONFIRMED,
                        at("17:00"),
                        "TECHNICAL",
                        Severity.MEDIUM,
                        "technical",
                        Lane.NORMAL,
                        "technical-medium",
                        "office",
                        "2026.1",
                        false,
                        null,
                        Ground.POLICY,
                        null,
                        at("17:00"),
                        "RECORDED",
                        null,
                        Instant.parse("2027-01-25T22:59:59Z"),
                        List.of("mica"),
                        BERLIN,
                        false,
                        null),
                new ComplaintEscalated(
                        REFERENCE,
                        1,
                        1,
                        EscalationReason.STATUTORY_WARNING,
                        "psd2.reply",
                        "supervisors",
                        Instant.parse("2026-12-14T22:59:59Z"),
                        Instant.parse("2026-12-07T08:00:00Z")),
                new DelayAnnounced(
                        REFERENCE,
                        1,
                        "psd2.reply",
                        "psd2",
                        DelayReason.STILL_INVESTIGATING,
                        null,
                        true,
                        Instant.parse("2026-12-14T22:59:59Z"),
                        Instant.parse("2027-01-13T22:59:59Z"),
                        Instant.parse("2027-01-13T22:59:59Z"),
                        Instant.parse("2026-12-11T09:00:00Z"),
                        BERLIN,
                        null),
                new DeadlineMissed(
                        REFERENCE,
                        1,
                        "psd2.final-reply",
                        "psd2",
                        Instant.parse("2027-01-13T22:59:59Z"),
                        Instant.parse("2027-01-13T23:00:00Z"),
                        BERLIN),
                new ComplaintRecorded(
                        REFERENCE, 1, at("09:30"), "TECHNICAL", Severity.MEDIUM, "technical", 2, false, false),
                new ComplaintRejected(REFERENCE, 1, at("09:30"), Disposition.INADMISSIBLE),
                new ProgressReported(
                        REFERENCE, 1, "3a0d2f0e-55c8-4b53-8e0f-20a52a7f5c01", at("13:00"), "TRACK", null, null),
                new InformationRequested(REFERENCE, 1, "8d7e2c1b-93aa-4a8e-8a3c-5a5a4f0f2b02", at("13:10")),
                new CustomerReminded(
                        REFERENCE,
                        1,
                        Instant.parse("2026-11-26T13:10:00Z"),
                        Instant.parse("2026-11-30T13:10:00Z"),
                        Then.CLOSE),
                new ReplySent(REFERENCE, 1, "c1f6a8d4-2b7e-4f5a-9a55-7be0b3e8a903", at("13:20")),
                new ComplaintReferred(REFERENCE, 1, "technical", "security", at("13:30")),
                new ClockPaused(REFERENCE, 1, at("13:10")),
                new ClockResumed(REFERENCE, 1, at("14:00")),
                new ComplaintResolved(
                        REFERENCE,
                        1,
                        at("15:00"),
                        Outcome.UPHELD,
                        "TECHNICAL",
                        Severity.MEDIUM,
                        "technical",
                        "en",
                        2,
                        Instant.parse("2026-12-07T15:00:00Z"),
                        false,
                        List.of("mica"),
                        at("17:00"),
                        Instant.parse("2027-01-25T22:59:59Z"),
                        "25.5",
                        "USDT"),
                new ComplaintReopened(REFERENCE, 2, at("16:00")),
                new ComplaintClosed(REFERENCE, 1, Instant.parse("2026-12-07T15:00:00Z"), "RESOLVED", null, null));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatTheContractShows(CaseEvent event) {
        NewEvent written = events.newEvent(event.type(), event.reference(), event);

        Contracts.assertIsSample("redress.case", event.type(), written.data());
    }

    @Test
    void hasASampleForEveryEventItCanWriteAndWritesEveryEventThatHasAContract() {
        assertThat(CaseEvent.class.getPermittedSubclasses())
                .hasSize((int) samples().count());
        assertThat(samples().map(CaseEvent::type)).containsExactlyInAnyOrderElementsOf(Contracts.types("redress.case"));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }
}
