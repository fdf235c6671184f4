package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.workflow.casefile.CaseFile.ClockStep;
import io.redress.workflow.casefile.CaseFile.Estimate;
import io.redress.workflow.casefile.Ground;
import io.redress.workflow.casefile.Signals;
import io.redress.workflow.clocks.ClockState;
import io.redress.workflow.clocks.ClocksOfCase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The promise and the legal dates of one case, from Monday 23 November 2026, 10:00 in Shanghai. */
@ProcessTest
class ClockStageTest {

    /** Monday 7 h (without lunch), Tuesday and Wednesday 8 h, Thursday 1 h = 24 working hours: 10:00 in Shanghai. */
    private static final Instant DUE = Instant.parse("2026-11-26T02:00:00Z");

    /** 19 h 12 of 24 h: Monday 7, Tuesday 8, Wednesday 4:12, of which 3:30 before lunch: 14:12 in Shanghai. */
    private static final Instant WARNING = Instant.parse("2026-11-25T06:12:00Z");

    /** 15 working days after 23 Nov in Germany = Mon 14 Dec. */
    private static final Instant PSD2_WARNING = Instant.parse("2026-12-07T08:00:00Z");

    private static final Instant PSD2_LETTER = Instant.parse("2026-12-11T08:00:00Z");
    private static final Instant PSD2_DATE = Instant.parse("2026-12-14T22:59:59Z");

    /** 35 working days: without 25 Dec and 1 Jan = Wed 13 Jan 2027. */
    private static final Instant PSD2_EXTENDED = Instant.parse("2027-01-13T22:59:59Z");

    @Autowired
    CaseDriver kase;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ClocksOfCase clocks;

    @Test
    void warnsAtFourFifthsAndEscalatesWhenThePromiseHasPassed() {
        kase.file(of("CN", null)).record();
        assertThat(kase.caseFile().dueAt()).isEqualTo(DUE);

        kase.waitUntil(WARNING.minusSeconds(1));
        assertThat(kase.caseFile().clockSteps()).isEmpty();
        kase.waitUntil(WARNING);
        assertThat(steps()).containsExactly("WARNING own 2026-11-25T06:12:00Z");
        kase.waitUntil(DUE);

        assertThat(steps()).containsExactly("WARNING own 2026-11-25T06:12:00Z", "DUE own 2026-11-26T02:00:00Z");
        assertThat(kase.lastEvent("complaint-escalated").get("reason").asText()).isEqualTo("OWN_DUE");
        assertThat(kase.lastEvent("complaint-escalated").get("level").asInt()).isEqualTo(1);
        assertThat(kase.task("ExplainDelay").getName()).contains(kase.reference());
    }

    @Test
    void anExplanationIsANewPromiseWithStepsOfItsOwn() {
        kase.file(of("CN", null)).record().waitUntil(DUE);

        kase.complete(
                "ExplainDelay", Map.of("reason", "Our node is being rebuilt.", "newDueAt", "2026-12-01T09:00:00Z"));

        Estimate told = last();
        assertThat(told.ground()).isEqualTo(Ground.PERSON);
        assertThat(told.reason()).isEqualTo("DELAYED");
        assertThat(told.textId()).isNotNull();
        assertThat(kase.caseFile().overdue()).isFalse();
        assertThat(kase.lastEvent("estimate-revised").get("dueAt").asText()).isEqualTo("2026-12-01T09:00:00Z");
        kase.waitUntil(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(steps()).contains("DUE own 2026-12-01T09:00:00Z");
        assertThat(kase.lastEvent("complaint-escalated").get("level").asInt()).isEqualTo(2);
        assertThat(kase.task("ExplainDelay")).isNotNull();
    }

    @Test
    void eachEscalationGoesOneStepUpAndTheLineEnds() {
        kase.file(of("CN", null)).record().waitUntil(DUE);
        assertThat(kase.lastEvent("complaint-escalated").get("group").asText()).isEqualTo("supervisors");
        assertThat(kase.candidates("ExplainDelay")).containsExactly("supervisors");

        for (String next : List.of("2026-12-01T09:00:00Z", "2026-12-03T09:00:00Z", "2026-12-04T09:00:00Z")) {
            kase.complete("ExplainDelay", Map.of("reason", "Later.", "newDueAt", next));
            kase.waitUntil(Instant.parse(next));
            assertThat(kase.lastEvent("complaint-escalated").get("group").asText())
                    .isEqualTo("management");
            assertThat(kase.candidates("ExplainDelay")).containsExactlyInAnyOrder("supervisors", "management");
        }
        assertThat(kase.lastEvent("complaint-escalated").get("level").asInt()).isEqualTo(4);
    }

    @Test
    void whoIsAwayIsCoveredFor() {
        // process-test.yml: the supervisors are away from 24 to 26 August 2026
        Instant onLeave = Instant.parse("2026-08-20T02:00:00Z");
        kase.file(Complaints.receivedAt(
                        onLeave, new Signals("TECHNICAL", "CN", List.of(), false, "UNKNOWN", null, null, null)))
                .record();

        kase.waitUntil(kase.caseFile().dueAt());

        assertThat(kase.lastEvent("complaint-escalated").get("group").asText()).isEqualTo("management");
    }

    @Test
    void refusesAPromiseInThePastOrAfterTheLaw() {
        kase.file(of("DE", "PAYMENTS")).record().waitUntil(DUE);

        for (String wrong : List.of("2026-11-26T01:59:00Z", "2026-12-15T09:00:00Z", "soon", "2026-12-01")) {
            assertThatThrownBy(() -> kase.complete("ExplainDelay", Map.of("reason", "Late.", "newDueAt", wrong)))
                    .as(wrong)
                    .hasStackTraceContaining("newDueAt");
        }
        assertThat(kase.caseFile().dueAt()).isEqualTo(DUE);
    }

    @Test
    void theHoldingLetterLeavesByItselfWhenNobodyIsAwake() {
        kase.file(of("DE", "PAYMENTS")).record();
        assertThat(kase.caseFile().statutoryDueAt()).isEqualTo(PSD2_DATE);

        kase.waitUntil(PSD2_LETTER);

        var letter = kase.lastEvent("delay-announced");
        assertThat(letter.get("clock").asText()).isEqualTo("psd2.reply");
        assertThat(letter.get("automatic").asBoolean()).isTrue();
        assertThat(letter.get("reason").asText()).isEqualTo("STILL_INVESTIGATING");
        assertThat(letter.has("provisionalFrom"))
                .isEqualTo(kase.caseFile().estimates().get(2).provisionalFrom() != null);
        assertThat(letter.get("statutoryZone").asText()).isEqualTo("Europe/Berlin");
        assertThat(kase.lastEvent("estimate-given").get("statutoryZone").asText())
                .isEqualTo("Europe/Berlin");
        assertThat(Instant.parse(letter.get("newDueAt").asText())).isEqualTo(PSD2_EXTENDED);
        assertThat(kase.caseFile().dueAt()).isEqualTo(PSD2_EXTENDED);
        assertThat(kase.caseFile().statutoryDueAt()).isEqualTo(PSD2_EXTENDED);
        assertThat(kase.task("SecureDeadline")).isNotNull();
        kase.waitUntil(PSD2_DATE.plusSeconds(1));
        assertThat(kase.announced()).doesNotContain("deadline-missed");
        kase.waitUntil(PSD2_EXTENDED.plusSeconds(1));
        assertThat(kase.lastEvent("deadline-missed").get("clock").asText()).isEqualTo("psd2.final-reply");
        assertThat(kase.lastEvent("deadline-missed").get("statutoryZone").asText())
                .isEqualTo("Europe/Berlin");
    }

    /** It is about a payment, says who records it: PSD2 binds from then on, and its date comes before that of MiCA. */
    @Test
    void aLegalDateThatMovesIsToldAsMovedWhileOthersAreNot() {
        kase.file(of("DE", null)).record(Map.of("category", "TECHNICAL.PAYMENT"));

        var revised = kase.lastEvent("estimate-revised");
        assertThat(revised.get("statutoryMoved").asBoolean()).isTrue();
        assertThat(Instant.parse(revised.get("statutoryDueAt").asText())).isEqualTo(PSD2_DATE);
        assertThat(revised.get("previousStatutoryDueAt"))
                .isEqualTo(kase.lastEvent("estimate-given").get("statutoryDueAt"));

        kase.refer("security");

        assertThat(kase.lastEvent("estimate-revised").get("statutoryMoved").asBoolean())
                .isFalse();
    }

    @Test
    void legalClocksRunOnWhileTheCustomerIsAsked() {
        kase.file(of("DE", "PAYMENTS")).record().waitUntil(PSD2_WARNING).ask();
        assertThat(kase.caseFile().pausedSince()).isNotNull();

        kase.waitUntil(PSD2_LETTER);

        assertThat(kase.lastEvent("delay-announced").get("reason").asText()).isEqualTo("WAITING_FOR_CUSTOMER");
    }

    @Test
    void aPersonsExplanationIsTheHoldingLetterOnceTheLawWarns() {
        kase.file(of("DE", "PAYMENTS")).record().waitUntil(PSD2_WARNING);

        kase.complete("ExplainDelay", Map.of("reason", "The bank answers slowly.", "newDueAt", "2026-12-22T10:00:00Z"));
        kase.waitUntil(PSD2_LETTER);

        assertThat(kase.announced()).filteredOn("delay-announced"::equals).hasSize(1);
        assertThat(kase.lastEvent("delay-announced").get("automatic").asBoolean())
                .isFalse();
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-12-22T10:00:00Z"));
    }

    @Test
    void anExplanationWithinTheLawLeavesTheLegalClockAsItIs() {
        kase.file(of("DE", "PAYMENTS")).record().waitUntil(PSD2_WARNING);

        kase.complete("ExplainDelay", Map.of("reason", "A day more.", "newDueAt", "2026-12-10T09:00:00Z"));
        assertThat(kase.announced()).doesNotContain("delay-announced");
        assertThat(kase.caseFile().statutoryDueAt()).isEqualTo(PSD2_DATE);

        kase.waitUntil(PSD2_LETTER);
        assertThat(kase.lastEvent("delay-announced").get("automatic").asBoolean())
                .isTrue();
    }

    @Test
    void everyLawThatBindsLimitsAPromise() {
        // from 11 Jan MiCA's letter could promise up to 23 Feb, but PSD2 allows no day after 13 Jan
        kase.file(of("DE", "PAYMENTS")).record().waitUntil(Instant.parse("2027-01-11T08:00:00Z"));

        assertThatThrownBy(() ->
                        kase.complete("ExplainDelay", Map.of("reason", "Late.", "newDueAt", "2027-02-20T09:00:00Z")))
                .hasStackTraceContaining("newDueAt");
        kase.complete("ExplainDelay", Map.of("reason", "Soon.", "newDueAt", "2027-01-13T10:00:00Z"));

        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2027-01-13T10:00:00Z"));
    }

    @Test
    void whenEveryLegalDateIsMissedTheCustomerStillGetsANewOne() {
        kase.file(of("GB", "PAYMENTS")).record().waitUntil(Instant.parse("2027-02-15T09:00:00Z"));
        assertThat(kase.lastEvent("deadline-missed").get("clock").asText()).isEqualTo("disp-payments.final-reply");

        kase.complete("ExplainDelay", Map.of("reason", "At last.", "newDueAt", "2027-03-01T09:00:00Z"));

        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2027-03-01T09:00:00Z"));
    }

    @Test
    void instantsThatTheDatabaseWouldRoundAreTakenOnce() {
        // four fifths of a time that does not end on a whole microsecond have more digits than the database keeps
        kase.file(Complaints.receivedAt(
                        Instant.parse("2026-11-23T02:00:00.000001Z"),
                        new Signals("TECHNICAL", "CN", List.of(), false, "UNKNOWN", null, null, null)))
                .record()
                .waitUntil(DUE);
        kase.complete("ExplainDelay", Map.of("reason", "Late.", "newDueAt", "2026-12-01T09:00:00.000003Z"));

        kase.waitUntil(Instant.parse("2026-12-02T09:00:00Z"));

        assertThat(steps()).filteredOn(step -> step.startsWith("WARNING own")).hasSize(2);
        assertThat(steps()).filteredOn(step -> step.startsWith("DUE own")).hasSize(2);
    }

    @Test
    void aCaseThatEndedInTimeStaysGreen() {
        kase.file(of("DE", "PAYMENTS")).record().customerWithdraws();

        kase.wait(Duration.ofDays(200));

        assertThat(clocks.states(kase.caseFile())).extracting(ClockState::state).containsOnly(ClockState.State.MET);
    }

    @Test
    void whoseCountryIsNotKnownIsProtectedByTheStrictestOfOurLaws() {
        kase.file(of(null, "PAYMENTS")).record();

        assertThat(kase.caseFile().statutoryDueAt()).isEqualTo(PSD2_DATE);
    }

    @Test
    void theDeskRecordsTheCountryAndWithItTheLaw() {
        kase.file(of(null, "PAYMENTS"));

        assertThatThrownBy(() -> kase.record(Map.of("country", "XX"))).hasStackTraceContaining("invalid-code:country");
        kase.record(Map.of("country", "CN"));

        assertThat(kase.caseFile().signals().country()).isEqualTo("CN");
        assertThat(kase.caseFile().statutoryDueAt()).isNull();
    }

    @Test
    void aDecisionEndsEveryClock() {
        kase.file(of("DE", "PAYMENTS")).record().resolve();

        kase.wait(Duration.ofDays(10));

        assertThat(kase.caseFile().clockSteps()).isEmpty();
        assertThat(kase.caseFile().currentCycle().worked()).isEqualTo(Duration.ZERO);
    }

    @Test
    void aLeadWhoSawToALegalDateIsAskedAgainOnlyWhenMoreHappens() {
        kase.file(of("DE", "PAYMENTS")).record().waitUntil(PSD2_WARNING);
        kase.complete("SecureDeadline", Map.of("comment", "A colleague took it over."));
        kase.wait(Duration.ofDays(1));
        BpmnAwareTests.assertThat(kase.process()).isNotWaitingAt("SecureDeadline");

        // MiCA warns 10 working days before 23 Jan 2027: Mon 11 Jan, 09:00 in Berlin
        kase.waitUntil(Instant.parse("2027-01-11T08:00:00Z"));

        BpmnAwareTests.assertThat(kase.process()).isWaitingAt("SecureDeadline");
    }

    @Test
    void nobodyIsPromisedMoreThanTheLawAllows() {
        learned(30, Duration.ofHours(400));

        kase.file(of("DE", "PAYMENTS")).record();

        assertThat(last().ground()).isEqualTo(Ground.STATUTE);
        assertThat(kase.caseFile().dueAt()).isEqualTo(PSD2_DATE);
        kase.wait(Duration.ofMinutes(1));
        assertThat(kase.lastEvent("complaint-escalated").get("reason").asText()).isEqualTo("PROMISE_BEYOND_STATUTE");
        assertThat(kase.task("SecureDeadline")).isNotNull();
        BpmnAwareTests.assertThat(kase.process()).isNotWaitingAt("ExplainDelay");

        // the promise leaves no room before the law: only a letter helps, and it is asked for when the law warns
        kase.waitUntil(PSD2_WARNING);
        kase.complete("ExplainDelay", Map.of("reason", "The bank answers slowly.", "newDueAt", "2026-12-22T10:00:00Z"));
        assertThat(kase.lastEvent("delay-announced").get("automatic").asBoolean())
                .isFalse();
    }

    @Test
    void thePastSpeaksFromThirtyCasesOnAndOnlyWhenItTookLonger() {
        learned(29, Duration.ofHours(32));
        kase.file(of("CN", null)).record();
        assertThat(last().ground()).isEqualTo(Ground.POLICY);

        learned(1, Duration.ofHours(32));
        kase.file(of("CN", null)).record();

        // 32 h: Monday 7, Tuesday to Thursday 24, Friday 1 h: 10:00 in Shanghai
        assertThat(last().ground()).isEqualTo(Ground.LEARNED);
        assertThat(last().learnedFrom()).isEqualTo(30);
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-11-27T02:00:00Z"));
        jdbc.update("update case_cycle set decided_calendar = 'around-the-clock' where decided_calendar = 'office'");
        assertThat(kase.file(of("CN", null)).record().caseFile().dueAt())
                .as("hours of another calendar do not count")
                .isEqualTo(DUE);
    }

    private void learned(int cases, Duration worked) {
        for (int i = 0; i < cases; i++) {
            kase.file(of("CN", null));
            jdbc.update(
                    "update case_cycle set worked_seconds = ?, decided_category = 'TECHNICAL', decided_severity = 'MEDIUM',"
                            + " decided_calendar = 'office', resolved_at = timestamp with time zone '2026-11-01 00:00:00Z' where reference = ?",
                    worked.toSeconds(),
                    kase.reference());
        }
    }

    private Estimate last() {
        List<Estimate> all = kase.caseFile().estimates();
        return all.get(all.size() - 1);
    }

    private List<String> steps() {
        return kase.caseFile().clockSteps().stream()
                .map((ClockStep step) -> step.kind() + " " + step.clock() + " " + step.dueAt())
                .toList();
    }

    private static io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted of(String country, String product) {
        return Complaints.with(
                "en", new Signals("TECHNICAL", country, List.of(), false, "UNKNOWN", product, null, null));
    }
}
