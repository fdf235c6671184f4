package io.redress.intake.filing;

import io.redress.intake.duplicates.Suspicion;
import io.redress.intake.duplicates.Suspicion.Ground;
import io.redress.intake.reference.Reference;
import java.time.Instant;

/**
 * The data of {@code duplicate-suspected}, an event of the new complaint.
 *
 * @param reference of the new complaint
 * @param duplicateOf the open one
 */
record DuplicateSuspected(String reference, String duplicateOf, Ground ground, Instant suspectedAt) {

    static final String TYPE = "duplicate-suspected";

    static DuplicateSuspected of(Reference reference, Suspicion suspicion, Instant at) {
        return new DuplicateSuspected(reference.value(), suspicion.open().reference(), suspicion.ground(), at);
    }
}
