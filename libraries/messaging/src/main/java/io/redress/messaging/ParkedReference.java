package io.redress.messaging;

import java.time.Instant;

/**
 * A reference whose records of one topic go to the dead letters, because one of them could not be handled.
 *
 * @param partition where its records are
 * @param next source offset of the first of them that is not handled yet
 * @param last source offset of the newest that was parked
 * @param since when the first was parked
 * @param reason class name of the failure
 */
public record ParkedReference(
        String topic, String reference, int partition, long next, long last, Instant since, String reason) {}
