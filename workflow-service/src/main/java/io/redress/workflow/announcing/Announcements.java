package io.redress.workflow.announcing;

import io.redress.messaging.Events;
import io.redress.outbox.jdbc.JdbcOutbox;
import io.redress.workflow.casefile.CaseClock;
import io.redress.workflow.casefile.CaseTimeline;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Writes what happened to a case into the outbox and into its timeline, in the transaction of the step that made it
 * happen: both are there or neither.
 */
@Component
public class Announcements {

    private final JdbcOutbox outbox;
    private final Events events;
    private final CaseClock caseClock;
    private final CaseTimeline timeline;
    private final Clock clock;

    Announcements(JdbcOutbox outbox, Events events, CaseClock caseClock, CaseTimeline timeline, Clock clock) {
        this.outbox = outbox;
        this.events = events;
        this.caseClock = caseClock;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Announces what happened by itself. */
    public void announce(CaseEvent event) {
        announce(event, null, null, null);
    }

    /**
     * Announces what somebody did.
     *
     * @param detail a code for the timeline, or null
     * @param textId what was written with it, or null
     * @param actor the agent's user name, or null
     */
    public void announce(CaseEvent event, String detail, String textId, String actor) {
        outbox.write(events.newEvent(event.type(), event.reference(), event));
        timeline.note(event.reference(), event.cycle(), event.type(), detail, textId, actor);
        if (isHeard(event)) {
            caseClock.told(event.reference(), clock.instant());
        }
    }

    /** The clock itself is no news for the customer (what stopped it was), nor is who looks at it now. */
    private static boolean isHeard(CaseEvent event) {
        return !(event instanceof CaseEvent.ClockPaused
                || event instanceof CaseEvent.ClockResumed
                || event instanceof CaseEvent.ComplaintEscalated
                || event instanceof CaseEvent.DeadlineMissed);
    }
}
