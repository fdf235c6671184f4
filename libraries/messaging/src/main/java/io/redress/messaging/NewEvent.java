package io.redress.messaging;

import java.time.Instant;

/**
 * A fact that is about to be written into an outbox. Its place in the order ({@code ce_sequence}) comes from the outbox.
 *
 * @param id random, fixed from here on
 * @param type past tense, such as {@code complaint-submitted}
 * @param reference the complaint
 * @param time when the fact happened
 * @param data JSON without personal data and without free text
 * @param traceparent W3C trace context of the request that caused it, or null
 */
public record NewEvent(String id, String type, String reference, Instant time, String data, String traceparent) {}
