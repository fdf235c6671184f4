package io.redress.messaging;

/** Wakes the relay: an event of this reference has been written. A lost nudge costs a moment, never an event. */
@FunctionalInterface
public interface Nudge {
    void nudge(String reference);
}
