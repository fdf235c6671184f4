package io.redress.intake.duplicates;

import io.redress.intake.complaint.Complaint;

/**
 * An open complaint that seems to be about the same matter.
 *
 * @param open what is read of it: words and contact, no messages
 * @param likeness of the texts, at least what the settings ask for
 */
public record Suspicion(Complaint open, Ground ground, double likeness) {

    /** What they have in common besides their words. */
    public enum Ground {
        /** An e-mail address or phone number. */
        SAME_CONTACT,
        /** A transaction; the new one names nobody to be reached. */
        SAME_TRANSACTION,
        /** A transaction; the new one names somebody else, who may be the other side of it. */
        SAME_TRANSACTION_OTHER_CONTACT
    }

    @Override
    public String toString() {
        return "Suspicion[" + open.reference() + ", " + ground + "]";
    }
}
