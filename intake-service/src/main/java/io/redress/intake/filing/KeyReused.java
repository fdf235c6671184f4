package io.redress.intake.filing;

import io.redress.intake.reference.Reference;

/** An idempotency key came again with other content. */
final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reference reference;
    private final int tokenGeneration;

    KeyReused(Reference reference, int tokenGeneration) {
        super("idempotency key reused");
        this.reference = reference;
        this.tokenGeneration = tokenGeneration;
    }

    /** The complaint that was filed with the key first. */
    Reference reference() {
        return reference;
    }

    int tokenGeneration() {
        return tokenGeneration;
    }
}
