package io.redress.outbox.jdbc;

import io.redress.messaging.Event;

/**
 * An event that was stored before anything was done about it.
 *
 * @param data its JSON
 * @param attempts how often handling it failed
 */
public record InboxEntry(Event event, String data, int attempts) {}
