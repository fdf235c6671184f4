package io.redress.archive.reading;

import io.redress.archive.reading.PromisesKept.Figures;
import io.redress.archive.reading.PromisesKept.Kept;
import io.redress.archive.record.ArchivedComplaint;
import java.time.Instant;

/** Counts one group of complaints: those that were decided, and those that should have been. */
final class Tally {

    private long decided;
    private long kept;
    private long toldFirst;
    private long keptFirst;
    private long bound;
    private long lawful;
    private long overdue;
    private long overdueByLaw;

    void addDecided(ArchivedComplaint record) {
        decided++;
        kept += record.promiseKept() ? 1 : 0;
        if (record.firstDueAt() != null) {
            toldFirst++;
            keptFirst += record.resolvedAt().isAfter(record.firstDueAt()) ? 0 : 1;
        }
        if (record.statutoryDueAt() != null) {
            bound++;
            lawful += isMissed(record) ? 0 : 1;
        }
    }

    /** The promise stands still while the customer is asked; the law does not. */
    void addUndecided(ArchivedComplaint record, Instant now) {
        boolean paused = "WAITING_FOR_CUSTOMER".equals(record.status());
        overdue += !paused && hasPassed(record.dueAt(), now) ? 1 : 0;
        overdueByLaw += isMissed(record) || hasPassed(record.statutoryDueAt(), now) ? 1 : 0;
    }

    boolean isEmpty() {
        return decided + overdue + overdueByLaw == 0;
    }

    Figures figures() {
        return new Figures(
                Kept.of(kept, decided),
                Kept.of(keptFirst, toldFirst),
                Kept.of(lawful, bound),
                overdue,
                overdueByLaw,
                Kept.of(kept, decided + overdue),
                Kept.of(lawful, bound + overdueByLaw));
    }

    private static boolean isMissed(ArchivedComplaint record) {
        return record.missed() != null && !record.missed().isEmpty();
    }

    private static boolean hasPassed(Instant date, Instant now) {
        return date != null && date.isBefore(now);
    }
}
