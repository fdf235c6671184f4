package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.casefile.CaseFile.Estimate;
import io.redress.workflow.casefile.Ground;
import io.redress.workflow.casefile.Signals;
import io.redress.workflow.estimate.Rearming;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import io.redress.workflow.inbox.IntakeEvents.MessageReceived;
import io.redress.workflow.regime.RulesInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises of whole cases that go wrong easily, worked out by hand: 24 working hours of the office in Shanghai each. */
@ProcessTest
class CaseDatesTest {

    @Autowired
    CaseDriver kase;

    @Autowired
    Rearming rearming;

    @Autowired
    RulesInForce rules;

    @Test
    void aCalendarThatIsPublishedMidCase() throws IOException {
        // Wed 30 Dec 2026, 09:00: Wed 8, Thu 16, Fri 1 Jan 24 = 18:00; 2027 is not decreed yet
        kase.file(received("2026-12-30T01:00:00Z")).record();
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2027-01-01T10:00:00Z"));
        assertThat(last().provisionalFrom()).isEqualTo("2027-01-01");

        try {
            // New Year is off, Sat 2 Jan makes up for it: 18:00 on that day, and certain
            publishOffice2027();
            assertThat(rearming.run(true).moves()).anySatisfy(move -> {
                assertThat(move.reference()).isEqualTo(kase.reference());
                assertThat(move.to()).isEqualTo(Instant.parse("2027-01-02T10:00:00Z"));
            });
            assertThat(kase.caseFile().dueAt()).as("only listed").isEqualTo(Instant.parse("2027-01-01T10:00:00Z"));
            rearming.run(false);

            assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2027-01-02T10:00:00Z"));
            assertThat(last().reason()).isEqualTo("CALENDAR_CHANGED");
            assertThat(last().provisionalFrom()).isNull();
            // 80 % = 19 h 12: Wed 8, Thu 16, Sat 3 h 12 = 12:12; the timer has followed
            kase.waitUntil(Instant.parse("2027-01-02T04:11:59Z"));
            assertThat(kase.caseFile().clockSteps()).isEmpty();
            kase.waitUntil(Instant.parse("2027-01-02T04:12:00Z"));
            assertThat(kase.caseFile().clockSteps()).hasSize(1);
        } finally {
            Files.delete(EmptyCalendars.DIRECTORY.resolve("office.yml"));
            rules.replace(rules.read());
        }
    }

    @Test
    void aPauseAcrossNewYear() {
        // Mon 29 Dec 2025, 09:00: Mon 8, Tue 16, Wed 24 = 18:00
        kase.file(received("2025-12-29T01:00:00Z")).record();
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2025-12-31T10:00:00Z"));

        kase.waitUntil(Instant.parse("2025-12-30T04:00:00Z")).ask();
        kase.waitUntil(Instant.parse("2026-01-05T02:00:00Z")).customerWrites();

        // asked Tue 12:00, answered Mon 10:00: Tue 0:30 + 4:30, Wed 8, New Year off, Sun 4 Jan makes up 8, Mon 1 = 22
        // h;
        // 24 + 22 = 46: Mon 8, Tue 16, Wed 24, Sun 32, Mon 40, Tue 6 Jan 6 h = 16:00
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-01-06T08:00:00Z"));
    }

    @Test
    void aReferralToADepartmentInAnotherZone() {
        // Mon 23 Nov 2026, 10:00 in Shanghai: Mon 7, Tue 15, Wed 23, Thu 1 h = 10:00
        kase.file(received("2026-11-23T02:00:00Z")).record();
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-11-26T02:00:00Z"));

        kase.waitUntil(Instant.parse("2026-11-24T02:00:00Z")).refer("london");

        // counted from the receipt again, Mon 02:00 in London, of 8:30 a day: Mon 8:30, Tue 17:00, Wed 7 h = 16:00
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
        assertThat(last().calendar()).isEqualTo("england");
    }

    @Test
    void summerTimeBegins() {
        // Fri 27 Mar 2026, 15:30 GMT; 9:00 to 17:30 a day, the clocks go forward on Sunday.
        // 24 h: Fri 2:00, Mon 10:30, Tue 19:00, Wed 5 h = 14:00 BST
        kase.file(received("2026-03-27T15:30:00Z")).record(Map.of("department", "london"));

        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-04-01T13:00:00Z"));
    }

    @Test
    void aPersonsPromiseIsPutOffByEveryPause() {
        kase.file(received("2026-11-23T02:00:00Z")).record().waitUntil(Instant.parse("2026-11-26T02:00:00Z"));
        kase.complete("ExplainDelay", Map.of("reason", "A bank holiday.", "newDueAt", "2026-12-01T09:00:00Z"));

        // asked Fri 09:00, answered 10:00: Tue 17:00 becomes 18:00
        kase.waitUntil(Instant.parse("2026-11-27T01:00:00Z")).ask();
        kase.waitUntil(Instant.parse("2026-11-27T02:00:00Z")).customerWrites();
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-12-01T10:00:00Z"));
        assertThat(last().ground()).isEqualTo(Ground.PERSON);

        // asked Mon 09:00, answered 11:00: Wed 11:00
        kase.waitUntil(Instant.parse("2026-11-30T01:00:00Z")).ask();
        kase.waitUntil(Instant.parse("2026-11-30T03:00:00Z")).customerWrites();
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-12-02T03:00:00Z"));
    }

    @Test
    void aComplaintThatCameInLateHasItsPausesToo() {
        ComplaintSubmitted old = received("2026-11-02T02:00:00Z");
        kase.about(old).waitUntil(Instant.parse("2026-11-23T02:00:00Z")).arrives("complaint-submitted", old);
        // three weeks old already: 24 h from now
        assertThat(kase.record().caseFile().dueAt()).isEqualTo(Instant.parse("2026-11-26T02:00:00Z"));

        // asked Tue 10:00, answered 12:00: 2 h
        kase.waitUntil(Instant.parse("2026-11-24T02:00:00Z")).ask();
        kase.waitUntil(Instant.parse("2026-11-24T04:00:00Z")).customerWrites();

        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-11-26T04:00:00Z"));
    }

    @Test
    void aPauseEndsWhenTheAnswerCameInAndNotWhenWeReadIt() {
        kase.file(received("2026-11-23T02:00:00Z")).record();
        kase.waitUntil(Instant.parse("2026-11-24T02:00:00Z")).ask();
        kase.wait(Duration.ofHours(6));

        // answered after an hour; the event was five hours under way
        kase.arrives(
                "message-received",
                new MessageReceived(
                        kase.reference(), UUID.randomUUID().toString(), Instant.parse("2026-11-24T03:00:00Z")));

        assertThat(kase.caseFile().pauses().get(0).resumedAt()).isEqualTo(Instant.parse("2026-11-24T03:00:00Z"));
        assertThat(kase.caseFile().dueAt()).isEqualTo(Instant.parse("2026-11-26T03:00:00Z"));
    }

    private Estimate last() {
        List<Estimate> all = kase.caseFile().estimates();
        return all.get(all.size() - 1);
    }

    private static ComplaintSubmitted received(String at) {
        return Complaints.receivedAt(
                Instant.parse(at), new Signals("TECHNICAL", "CN", List.of(), false, "UNKNOWN", null, null, null));
    }

    private static void publishOffice2027() throws IOException {
        Files.writeString(EmptyCalendars.DIRECTORY.resolve("office.yml"), """
                id: office
                version: "2027.1"
                zone: Asia/Shanghai
                coveredUntil: 2027-12-31
                weekly:
                  monday: ["09:00-12:30", "13:30-18:00"]
                  tuesday: ["09:00-12:30", "13:30-18:00"]
                  wednesday: ["09:00-12:30", "13:30-18:00"]
                  thursday: ["09:00-12:30", "13:30-18:00"]
                  friday: ["09:00-12:30", "13:30-18:00"]
                exceptions:
                  - {date: 2027-01-01, day: OFF, source: "a decree for this test"}
                  - {date: 2027-01-02, day: WORK, hours: ["09:00-12:30", "13:30-18:00"], source: "a decree for this test"}
                """);
    }
}
