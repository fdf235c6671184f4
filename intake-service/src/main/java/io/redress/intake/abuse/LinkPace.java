package io.redress.intake.abuse;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How often a new link may be asked for. Only the limit for an address on the network is told: the others would say which
 * complaints exist, and whoever meets them has letters with a link that opens already.
 */
@Component
public class LinkPace {

    private final AbuseSettings settings;
    private final Buckets networks;
    private final Buckets contacts;
    private final Visits visits;
    private final Tally tally;

    LinkPace(AbuseSettings settings, Visits visits, Tally tally, Clock clock) {
        this.settings = settings;
        this.networks = new Buckets(settings.linksPerAddress(), settings.remembered(), clock);
        this.contacts = new Buckets(settings.linksPerContact(), settings.remembered(), clock);
        this.visits = visits;
        this.tally = tally;
    }

    /** @throws Slowed when too many were asked for from this network, whatever they were asked for */
    public void ask() {
        visits.address().ifPresent(address -> {
            Duration wait = networks.take(address);
            count("links-per-address", wait.isZero());
            if (!wait.isZero()) {
                throw new Slowed("links-per-address", wait, null);
            }
        });
    }

    /**
     * Whether the complaints of a contact may get letters once more. Ask only where there are some: what brings no letter
     * must not use up the owner's.
     *
     * @param email asked for without a reference
     */
    public boolean contact(String email) {
        boolean passes = contacts.take(visits.key("contact", email.strip().toLowerCase(Locale.ROOT)))
                .isZero();
        count("links-per-contact", passes);
        return passes;
    }

    /** So many of a contact's complaints, the latest, get a letter when no reference was given. */
    public int complaintsPerContact() {
        return settings.linksWithoutReference();
    }

    /** So many letters with a new link a complaint gets {@link #per}; the store counts them. */
    public int letters() {
        return settings.linksPerComplaint().most();
    }

    /** The time in which {@link #letters} are counted. */
    public Duration per() {
        return settings.linksPerComplaint().per();
    }

    /** Counts a letter that was asked for, or held back because there were so many. */
    public void letter(boolean passed) {
        count("links-per-complaint", passed);
    }

    private void count(String limit, boolean passed) {
        tally.count(limit, passed ? Tally.PASSED : Tally.REFUSED);
    }
}
