package io.redress.workflow.process;

import io.redress.workflow.casefile.Signals;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Complaints that tests file. */
final class Complaints {

    /** A Monday morning, office hours in Shanghai. */
    static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T02:00:00Z");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Complaints() {}

    /** "My transfer has been pending for two days." */
    static ComplaintSubmitted stuckTransfer() {
        return with("en", new Signals("TECHNICAL", "DE", List.of("TRANSACTION"), false, "UNKNOWN", null, null, null));
    }

    /** "How do I stake?" */
    static ComplaintSubmitted featureQuestion() {
        return with("zh", new Signals("NEW_FEATURE", null, List.of(), false, "UNKNOWN", null, null, null));
    }

    /** "Somebody is emptying my wallet!" */
    static ComplaintSubmitted theft(String language) {
        return with(
                language,
                new Signals("TECHNICAL", null, List.of("THEFT", "TRANSACTION"), false, "LARGE", null, null, null));
    }

    static ComplaintSubmitted with(String language, Signals signals) {
        return new ComplaintSubmitted(nextReference(), "WEB", language, MONDAY_MORNING, signals);
    }

    static ComplaintSubmitted receivedAt(Instant receivedAt, Signals signals) {
        return new ComplaintSubmitted(nextReference(), "WEB", "en", receivedAt, signals);
    }

    /** References are strings to this service; these have the right shape. */
    private static String nextReference() {
        return "TEST-0000-%04d".formatted(NUMBER.incrementAndGet());
    }
}
