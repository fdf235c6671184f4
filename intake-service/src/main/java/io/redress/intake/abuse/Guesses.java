package io.redress.intake.abuse;

import com.github.benmanes.caffeine.cache.Cache;
import io.redress.intake.abuse.AbuseSettings.Guessing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries tracking tokens: each wrong one doubles the time in which no further one is looked at, for the
 * address it came from and for the reference it was tried on, whether that exists or not. An address that opened a complaint
 * before comes to it without delay, so that nobody can keep its owner out by guessing.
 */
@Component
public class Guesses {

    private static final int MOST_DOUBLINGS = 30;

    private final Guessing settings;
    private final Cache<String, Wrong> byAddress;
    private final Cache<String, Wrong> byReference;
    private final Cache<String, Boolean> opened;
    private final Visits visits;
    private final Tally tally;
    private final Clock clock;

    Guesses(AbuseSettings settings, Visits visits, Tally tally, Clock clock) {
        ServiceTime time = new ServiceTime(clock);
        this.settings = settings.guesses();
        this.byAddress = Bounded.unchanged(settings.remembered(), this.settings.forget(), time);
        this.byReference = Bounded.unchanged(settings.remembered(), this.settings.forget(), time);
        this.opened = Bounded.unused(settings.remembered(), this.settings.forget(), time);
        this.visits = visits;
        this.tally = tally;
        this.clock = clock;
    }

    /** @param times wrong tokens so far @param until no further one is looked at before */
    private record Wrong(int times, Instant until) {}

    /**
     * Before a token is looked at.
     *
     * @param reference canonical where it has the form of one
     * @throws Slowed when it is too early
     */
    public void beforeTrying(String reference) {
        Optional<String> address = visits.address();
        if (address.isEmpty() || opened.getIfPresent(pair(address.get(), reference)) != null) {
            return;
        }
        refuseEarly("guesses-per-address", byAddress.getIfPresent(address.get()));
        refuseEarly("guesses-per-reference", byReference.getIfPresent(visits.key("reference", reference)));
    }

    /** The token was right, or the complaint is just being filed: this address knows it. */
    public void opened(String reference) {
        visits.address().ifPresent(address -> opened.put(pair(address, reference), Boolean.TRUE));
    }

    /** The token was wrong, or there is no such complaint. */
    public void failed(String reference) {
        visits.address().ifPresent(address -> {
            tally.count("guesses-per-address", "wrong");
            opened.invalidate(pair(address, reference));
            count(byAddress, address, settings.longestPerAddress());
            count(byReference, visits.key("reference", reference), settings.longestPerReference());
        });
    }

    private void count(Cache<String, Wrong> wrong, String key, Duration longest) {
        wrong.asMap().compute(key, (same, before) -> {
            int times = before == null ? 1 : before.times() + 1;
            return new Wrong(times, clock.instant().plus(delay(times, longest)));
        });
    }

    private Duration delay(int times, Duration longest) {
        if (times <= settings.free()) {
            return Duration.ZERO;
        }
        Duration doubled = settings.delay().multipliedBy(1L << Math.min(times - settings.free() - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    private void refuseEarly(String limit, Wrong wrong) {
        if (wrong == null) {
            return;
        }
        Duration wait = Duration.between(clock.instant(), wrong.until());
        if (wait.compareTo(Duration.ZERO) > 0) {
            tally.count(limit, Tally.REFUSED);
            throw new Slowed("guesses", wait, null);
        }
    }

    private String pair(String address, String reference) {
        return visits.key("pair", address + " " + reference);
    }
}
