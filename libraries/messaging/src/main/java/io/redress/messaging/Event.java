package io.redress.messaging;

import java.time.Instant;

/**
 * The head of an event that arrived: its CloudEvents attributes (binary mode). The data travels beside it, as the view
 * that the consumer asked for.
 *
 * @param id {@code ce_id}, fixed when the fact was written; the same again means the same event again
 * @param type {@code ce_type}, past tense, such as {@code complaint-submitted}
 * @param source {@code ce_source}: the service that speaks, such as {@code /intake-service}
 * @param time {@code ce_time}: when the fact happened
 * @param reference {@code ce_subject} and record key: the complaint
 * @param sequence {@code ce_sequence}: 1, 2, 3 … per reference and source, without gaps
 * @param topic where it was read
 */
public record Event(
        String id, String type, String source, Instant time, String reference, long sequence, String topic) {}
