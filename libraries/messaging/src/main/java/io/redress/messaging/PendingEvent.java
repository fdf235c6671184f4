package io.redress.messaging;

/**
 * An event that waits in an outbox.
 *
 * @param sequence its place in the order of its reference, from 1, without gaps
 */
public record PendingEvent(NewEvent event, long sequence) {}
