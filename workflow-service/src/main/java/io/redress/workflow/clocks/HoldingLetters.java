package io.redress.workflow.clocks;

import io.redress.calendar.BusinessCalendar;
import io.redress.workflow.announcing.Announcements;
import io.redress.workflow.announcing.CaseEvent.DelayAnnounced;
import io.redress.workflow.announcing.CaseEvent.DelayReason;
import io.redress.workflow.casefile.Basis;
import io.redress.workflow.casefile.CaseClock;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.ClockStep.Kind;
import io.redress.workflow.casefile.CaseFile.Estimate;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.Ground;
import io.redress.workflow.estimate.WorkingTime;
import io.redress.workflow.regime.Deadline;
import io.redress.workflow.regime.Regimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letter that says in time that the decision will be late, why, and until when. */
@Component
class HoldingLetters {

    private final CaseFiles files;
    private final CaseClock caseClock;
    private final ClocksOfCase clocks;
    private final Regimes regimes;
    private final WorkingTime workingTime;
    private final Announcements announcements;
    private final Clock clock;

    HoldingLetters(
            CaseFiles files,
            CaseClock caseClock,
            ClocksOfCase clocks,
            Regimes regimes,
            WorkingTime workingTime,
            Announcements announcements,
            Clock clock) {
        this.files = files;
        this.caseClock = caseClock;
        this.clocks = clocks;
        this.regimes = regimes;
        this.workingTime = workingTime;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Nobody wrote in time. The step has been noted as taken already. */
    void sendByItself(CaseFile file, Deadline deadline) {
        Instant until = deadline.heldUntil();
        Estimate last = file.estimates().get(file.estimates().size() - 1);
        caseClock.estimated(
                file.reference(),
                new Estimate(
                        file.cycle(),
                        Basis.REVISED,
                        until,
                        file.dueAt(),
                        CaseClocks.DELAY_ANNOUNCED,
                        last.rule(),
                        last.calendar(),
                        last.calendarVersion(),
                        deadline.provisionalFrom(),
                        Ground.STATUTE,
                        null,
                        null,
                        clock.instant()));
        announce(file, deadline, reason(file), null, until, deadline.provisionalFrom(), null);
    }

    /** Legal dates that a person may put off by explaining a delay now. */
    List<Deadline> open(CaseFile file) {
        return clocks.of(file).openLetters();
    }

    /** A person wrote: the letter counts as sent. */
    void explained(CaseFile file, Deadline deadline, String reasonText, Instant newDueAt, String actor) {
        caseClock.stepTaken(file.reference(), file.cycle(), deadline.clock(), Kind.HOLDING, deadline.holdAt());
        announce(file, deadline, DelayReason.EXPLAINED, reasonText, newDueAt, provisionalFrom(file, newDueAt), actor);
    }

    private LocalDate provisionalFrom(CaseFile file, Instant newDueAt) {
        BusinessCalendar calendar = workingTime.of(file.department());
        return calendar.provisionalFrom(newDueAt.atZone(calendar.zone()).toLocalDate());
    }

    private void announce(
            CaseFile file,
            Deadline deadline,
            DelayReason reason,
            String text,
            Instant newDueAt,
            LocalDate provisionalFrom,
            String actor) {
        Instant before = file.statutoryDueAt() == null ? deadline.dueAt() : file.statutoryDueAt();
        Instant legal = nextLegalDate(file.reference());
        announcements.announce(
                new DelayAnnounced(
                        file.reference(),
                        file.cycle(),
                        deadline.clock(),
                        deadline.regime(),
                        reason,
                        text,
                        text == null,
                        before,
                        legal,
                        newDueAt,
                        clock.instant(),
                        deadline.zone(),
                        provisionalFrom),
                deadline.clock(),
                text,
                actor);
    }

    /** The legal date that applies after a letter or a breach. */
    Instant nextLegalDate(String reference) {
        Instant legal = regimes.legalDate(files.get(reference));
        caseClock.statutory(reference, legal);
        return legal;
    }

    private static DelayReason reason(CaseFile file) {
        if (file.recordedAt() == null) {
            return DelayReason.NOT_RECORDED_YET;
        }
        if (file.pausedSince() != null) {
            return DelayReason.WAITING_FOR_CUSTOMER;
        }
        boolean referred = file.decisions().stream()
                .anyMatch(decision ->
                        decision.cycle() == file.cycle() && decision.action().equals("REFER"));
        return referred ? DelayReason.REFERRED : DelayReason.STILL_INVESTIGATING;
    }
}
