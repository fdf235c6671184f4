package io.redress.intake.abuse;

import io.redress.intake.abuse.AbuseSettings.Limit;
import io.redress.intake.abuse.AbuseSettings.Threshold;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets filings in: as many as people need, then with a proof of work, then after a wait. Emergencies are counted apart, so
 * that whoever files much about other things can still call for help.
 */
@Component
public class FilingGate {

    private static final String EMERGENCY = "ACCOUNT_SECURITY";
    private static final String EVERYBODY = "";

    private final Lane filings;
    private final Lane emergencies;
    private final Visits visits;
    private final Work work;
    private final Tally tally;

    FilingGate(AbuseSettings settings, Visits visits, Work work, Tally tally, Clock clock) {
        this.filings = new Lane(
                "filings",
                settings.filingsPerAddress(),
                settings.filingsInAll(),
                settings.filingsPerContact(),
                settings.remembered(),
                clock);
        this.emergencies = new Lane(
                "emergencies",
                settings.emergenciesPerAddress(),
                settings.emergenciesInAll(),
                settings.emergenciesPerContact(),
                settings.remembered(),
                clock);
        this.visits = visits;
        this.work = work;
        this.tally = tally;
    }

    private record Lane(String name, Buckets most, Buckets free, Buckets inAll, Buckets perContact) {

        private Lane(String name, Threshold perAddress, Limit inAll, Limit perContact, int remembered, Clock clock) {
            this(
                    name,
                    new Buckets(new Limit(perAddress.most(), perAddress.per()), remembered, clock),
                    new Buckets(new Limit(perAddress.free(), perAddress.per()), remembered, clock),
                    new Buckets(inAll, remembered, clock),
                    new Buckets(perContact, remembered, clock));
        }
    }

    /** A filing that was let in. */
    public final class Admission {

        private final List<Runnable> backwards = new ArrayList<>();

        /** For a filing that did not come about, or had been there already: it counts for nothing. */
        public void giveBack() {
            backwards.forEach(Runnable::run);
            backwards.clear();
        }

        private Duration take(Buckets buckets, String key) {
            Duration wait = buckets.take(key);
            if (wait.isZero()) {
                backwards.add(() -> buckets.giveBack(key));
            }
            return wait;
        }

        private boolean workedFor(String idempotencyKey) {
            Optional<String> spent = visits.work().flatMap(answer -> work.spend(answer, idempotencyKey));
            spent.ifPresent(done -> backwards.add(() -> work.giveBack(done)));
            return spent.isPresent();
        }
    }

    /**
     * Call it when nothing else is wrong with the filing, so that mistakes cost nothing.
     *
     * @param category what the customer chose, or null
     * @param contact e-mail address or phone number, or null
     * @param idempotencyKey what a proof of work for this filing belongs to, or null
     * @throws Slowed when it has to wait or to be worked for
     */
    public Admission admit(String category, String contact, String idempotencyKey) {
        Lane lane = category != null && category.startsWith(EMERGENCY) ? emergencies : filings;
        Admission admission = new Admission();
        try {
            admit(lane, admission, contact, idempotencyKey);
            return admission;
        } catch (Slowed slowed) {
            admission.giveBack();
            throw slowed;
        }
    }

    private void admit(Lane lane, Admission admission, String contact, String idempotencyKey) {
        Optional<String> address = visits.address();
        if (contact != null) {
            String key = visits.key("contact", contact.strip().toLowerCase(Locale.ROOT));
            pass(lane.name() + "-per-contact", admission.take(lane.perContact(), key));
        }
        if (address.isEmpty()) {
            return;
        }
        pass(lane.name() + "-per-address", admission.take(lane.most(), address.get()));
        Duration alone = admission.take(lane.free(), address.get());
        Duration together = admission.take(lane.inAll(), EVERYBODY);
        Duration wait = alone.compareTo(together) > 0 ? alone : together;
        if (!wait.isZero() && !admission.workedFor(idempotencyKey)) {
            String limit = lane.name() + (alone.isZero() ? "-in-all" : "-per-address");
            tally.count(limit, Tally.WORK_ASKED);
            throw new Slowed(limit, wait, work.challenge(idempotencyKey));
        }
    }

    private void pass(String limit, Duration wait) {
        tally.count(limit, wait.isZero() ? Tally.PASSED : Tally.REFUSED);
        if (!wait.isZero()) {
            throw new Slowed(limit, wait, null);
        }
    }
}
