package io.redress.intake.abuse;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often somebody may write to a complaint, or look for a lost one. */
@Component
public class Pace {

    private final Buckets messages;
    private final Buckets lookups;
    private final Visits visits;
    private final Tally tally;

    Pace(AbuseSettings settings, Visits visits, Tally tally, Clock clock) {
        this.messages = new Buckets(settings.messagesPerComplaint(), settings.remembered(), clock);
        this.lookups = new Buckets(settings.lookupsPerAddress(), settings.remembered(), clock);
        this.visits = visits;
        this.tally = tally;
    }

    /**
     * @param reference of the complaint that is written to
     * @throws Slowed when it has to wait
     */
    public void message(String reference) {
        take(messages, "messages-per-complaint", reference);
    }

    /** @throws Slowed when it has to wait */
    public void lookup() {
        visits.address().ifPresent(address -> take(lookups, "lookups-per-address", address));
    }

    private void take(Buckets buckets, String limit, String key) {
        Duration wait = buckets.take(key);
        tally.count(limit, wait.isZero() ? Tally.PASSED : Tally.REFUSED);
        if (!wait.isZero()) {
            throw new Slowed(limit, wait, null);
        }
    }
}
