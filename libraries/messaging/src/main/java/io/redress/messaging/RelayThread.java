package io.redress.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the relay: at once when nudged, every now and then anyway, and with patience while broker or store are away. */
final class RelayThread implements Nudge, SmartLifecycle {

    /** Stops after the web server and the listeners, which write events. */
    static final int PHASE = DEFAULT_PHASE - 4096;

    private static final Logger log = LoggerFactory.getLogger(RelayThread.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration PURGE = Duration.ofHours(1);

    private final Relay relay;
    private final OutboxStore store;
    private final Outlet outlet;
    private final Topics topics;
    private final HeldLease lease;
    private final RelayMeters meters;
    private final MessagingProperties.Relay settings;

    private final Set<String> nudged = ConcurrentHashMap.newKeySet();
    private final Semaphore bell = new Semaphore(0);
    private final Patience patience;
    private volatile CountDownLatch stop = new CountDownLatch(1);
    private volatile Thread thread;
    private boolean prepared;
    private long sweepDue = System.nanoTime();
    private long purgeDue = System.nanoTime();

    RelayThread(
            Relay relay,
            OutboxStore store,
            Outlet outlet,
            Topics topics,
            HeldLease lease,
            RelayMeters meters,
            MessagingProperties.Relay settings) {
        this.relay = relay;
        this.store = store;
        this.outlet = outlet;
        this.topics = topics;
        this.lease = lease;
        this.meters = meters;
        this.settings = settings;
        this.patience = new Patience("The relay", FIRST_PAUSE, settings.maxPause());
    }

    @Override
    public void nudge(String reference) {
        nudged.add(reference);
        bell.release();
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            stop = new CountDownLatch(1);
            thread = new Thread(this::run, "relay");
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stop.countDown();
        bell.release();
        Ending.of(running);
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void run() {
        try {
            while (!stopping()) {
                turn();
            }
            lease.release();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException away) {
            log.warn("The relay's lease could not be given back ({}); it runs out by itself", Troubles.name(away));
        }
    }

    private void turn() throws InterruptedException {
        try {
            prepare();
            if (lease.hold()) {
                serve();
            } else {
                nudged.clear();
                meters.waitingSince(Optional.empty());
            }
            patience.succeeded();
        } catch (RuntimeException trouble) {
            if (stopping()) {
                return;
            }
            meters.trouble();
            if (!(trouble instanceof RetriableException)) {
                outlet.renew();
            }
            stop.await(patience.failed(trouble).toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        if (bell.tryAcquire(settings.poll().toNanos(), TimeUnit.NANOSECONDS)) {
            bell.drainPermits();
        }
    }

    private void prepare() {
        if (!prepared) {
            store.prepare();
            meters.waitingSince(store.waitingSince());
            topics.ensure();
            prepared = true;
        }
    }

    private void serve() {
        if (sweepDue - System.nanoTime() <= 0) {
            sweep();
        }
        List<String> asked = List.copyOf(nudged);
        asked.forEach(nudged::remove);
        again(relay.deliver(asked, this::held));
        if (purgeDue - System.nanoTime() <= 0) {
            store.purge();
            purgeDue = System.nanoTime() + PURGE.toNanos();
        }
    }

    private void sweep() {
        long begin = System.nanoTime();
        List<String> waiting = relay.waiting(settings.batch());
        long end = System.nanoTime();
        if (waiting.size() < settings.batch()) {
            // looking takes a twentieth of the time at most, also where the store has to scan for it
            sweepDue = end + Math.max(settings.poll().toNanos(), 20 * (end - begin));
        } else {
            bell.release();
        }
        again(relay.deliver(waiting, this::held));
    }

    private void again(Collection<String> references) {
        references.forEach(this::nudge);
    }

    private boolean held() {
        return !stopping() && lease.hold();
    }
}
