package io.redress.intake.live;

import io.redress.clock.ClockDriven;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.ComplaintChanged;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells every page that is open at this replica when its complaint has changed. What this replica stores is told at once;
 * what others store is found by one question to the store for all pages together, so its cost does not grow with the
 * number of pages of a complaint, and without pages nothing is asked. A page that no stream is left for is told its version
 * and when to ask again: it hears of changes later, never not at all.
 *
 * <p>It begins after the web server and stops before it: an open stream would hold up the end of the process.
 */
@Component
class LiveChanges implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveChanges.class);

    /** The container's own limit, in case that nobody ends the stream. */
    private static final Duration AFTER_LIFE = Duration.ofMinutes(1);
    /** So much of their life streams end earlier at most, so that they do not all come back at the same moment. */
    private static final double SPREAD = 0.2;
    /** The store is asked for a tenth of the time at most. */
    private static final int SHARE = 10;

    private static final String STOP = "stop";
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Streams streams;
    private final Versions versions;
    private final LiveSettings settings;
    private final LiveMeters meters;
    private final Set<String> nudged = ConcurrentHashMap.newKeySet();
    private volatile ScheduledExecutorService looking;
    private volatile ScheduledExecutorService beating;
    private volatile boolean stopping;
    private volatile boolean troubled;

    LiveChanges(Streams streams, Versions versions, LiveSettings settings, LiveMeters meters) {
        this.streams = streams;
        this.versions = versions;
        this.settings = settings;
        this.meters = meters;
    }

    /** A stream for a page of this complaint, whose token was checked. */
    SseEmitter open(Complaint complaint) throws IOException {
        Duration life = spread(settings.life());
        SseEmitter emitter = new SseEmitter(life.plus(AFTER_LIFE).toMillis());
        Stream stream = new Stream(complaint.reference(), complaint.tokenGeneration(), emitter, life);
        emitter.onTimeout(() -> end(stream, "life"));
        emitter.onError(gone -> forget(stream, "gone"));
        emitter.onCompletion(() -> forget(stream, "gone"));
        String full = stopping ? STOP : streams.add(stream);
        if (full != null) {
            meters.putOff(full);
            stream.end();
            Duration back = stopping ? settings.again() : settings.later();
            stream.open(versions.of(complaint.name()), spread(back));
            emitter.complete();
            return emitter;
        }
        meters.opened();
        try {
            // after it is known to the others: a change in between is told by them
            stream.open(versions.of(complaint.name()), spread(settings.again()));
        } catch (IOException | RuntimeException notOpened) {
            forget(stream, "gone");
            throw notOpened;
        }
        if (stopping) {
            end(stream, STOP);
        }
        return emitter;
    }

    @EventListener
    void changed(ComplaintChanged change) {
        if (streams.watches(change.reference())) {
            nudged.add(change.reference());
            soon(this::lookAtNudged);
        }
    }

    /** What is overdue, open or expired depends on the time. */
    @EventListener
    void driven(ClockDriven clock) {
        soon(() -> streams.all()
                .forEach(stream -> send(stream, () -> {
                    stream.tellAgain();
                    return true;
                })));
    }

    @Override
    public synchronized void start() {
        if (looking == null) {
            stopping = false;
            looking = thread("live-looking");
            beating = thread("live-beating");
            looking.schedule(this::look, settings.lookEvery().toNanos(), TimeUnit.NANOSECONDS);
            long tick = Math.min(TICK.toNanos(), settings.heartbeat().toNanos());
            beating.scheduleWithFixedDelay(this::beat, tick, tick, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        if (looking != null) {
            looking.shutdownNow();
            beating.shutdownNow();
            looking = null;
            beating = null;
        }
        streams.all().forEach(stream -> end(stream, STOP));
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    private void look() {
        long begin = System.nanoTime();
        lookAt(streams.references());
        long took = System.nanoTime() - begin;
        ScheduledExecutorService still = looking;
        if (still != null) {
            try {
                still.schedule(
                        this::look, Math.max(settings.lookEvery().toNanos(), SHARE * took), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException stopped) {
                log.trace("stopped while looking");
            }
        }
    }

    private void lookAtNudged() {
        Set<String> asked = Set.copyOf(nudged);
        nudged.removeAll(asked);
        lookAt(asked);
    }

    private void lookAt(Set<String> references) {
        if (references.isEmpty()) {
            return;
        }
        try {
            Map<String, Version> now = versions.of(references);
            streams.all().stream()
                    .filter(stream -> references.contains(stream.reference()))
                    .forEach(stream -> tell(stream, now.get(stream.reference())));
            troubled = false;
        } catch (RuntimeException away) {
            meters.trouble();
            if (!troubled) {
                troubled = true;
                log.warn(
                        "Pages are not told of changes for now: {}",
                        away.getClass().getSimpleName());
            }
        }
    }

    private void tell(Stream stream, Version now) {
        if (!stream.allowed(now)) {
            // the browser comes back and is refused as on the page
            end(stream, "refused");
            return;
        }
        send(stream, () -> stream.tell(now.text()));
        if (stream.events() >= settings.events()) {
            end(stream, "events");
        }
    }

    private void beat() {
        long now = System.nanoTime();
        for (Stream stream : streams.all()) {
            if (stream.outlived(now)) {
                end(stream, "life");
            } else if (stream.silentFor(settings.heartbeat(), now)) {
                send(stream, () -> {
                    stream.beat();
                    return false;
                });
            }
        }
    }

    private interface Telling {

        /** @return whether it told of a change */
        boolean tell() throws IOException;
    }

    private void send(Stream stream, Telling telling) {
        try {
            if (telling.tell()) {
                meters.told();
            }
        } catch (IOException | RuntimeException gone) {
            // the container learns of it by itself and gives the connection back
            forget(stream, "gone");
        }
    }

    private void end(Stream stream, String why) {
        forget(stream, why);
        stream.emitter().complete();
    }

    private void forget(Stream stream, String why) {
        streams.remove(stream);
        if (stream.end()) {
            meters.ended(why);
        }
    }

    private void soon(Runnable task) {
        ScheduledExecutorService still = looking;
        if (still != null) {
            try {
                still.execute(task);
            } catch (RejectedExecutionException stopped) {
                log.trace("stopped before looking");
            }
        }
    }

    private static Duration spread(Duration most) {
        return Duration.ofMillis((long)
                (most.toMillis() * (1 - SPREAD * ThreadLocalRandom.current().nextDouble())));
    }

    private static ScheduledExecutorService thread(String name) {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        one.setRemoveOnCancelPolicy(true);
        return one;
    }
}
