package io.redress.intake.filing;

import io.redress.intake.complaint.Complaint;
import io.redress.intake.reference.Reference;

/** Nothing was filed yet: the complainant holds an open complaint that seems to be about the same matter. */
final class AlreadyOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reference reference;
    private final transient String subject;

    AlreadyOpen(Complaint open) {
        super("an open complaint about the same matter");
        this.reference = open.name();
        this.subject = open.words().subject();
    }

    Reference reference() {
        return reference;
    }

    /** For its holder only. */
    String subject() {
        return subject;
    }
}
