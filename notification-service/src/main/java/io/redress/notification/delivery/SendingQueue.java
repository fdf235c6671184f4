package io.redress.notification.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.clock.ClockDriven;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Says when to try: at once after an event, at start, after the clock was driven, and every few seconds. */
@Component
public class SendingQueue {

    private static final Logger log = LoggerFactory.getLogger(SendingQueue.class);

    /** What does not fit waits in the database for the next sweep. */
    private static final int ROOM = 200;

    private final Claims claims;
    private final Sending sending;
    private final ThreadPoolTaskExecutor workers;
    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final AtomicLong waiting = new AtomicLong();
    private final Counter unforeseenFaults;
    private volatile boolean prepared;

    SendingQueue(Claims claims, Sending sending, ThreadPoolTaskExecutor noticeWorkers, MeterRegistry meters) {
        this.claims = claims;
        this.sending = sending;
        this.workers = noticeWorkers;
        Gauge.builder("redress.notices.waiting", waiting, AtomicLong::get)
                .description("complaints with a notice that is not out yet")
                .register(meters);
        this.unforeseenFaults = meters.counter("redress.notices.unforeseen");
    }

    /** A notice of this complaint may wait. */
    public void nudge(String reference) {
        if (queued.size() < ROOM && queued.add(reference)) {
            workers.execute(() -> work(reference));
        }
    }

    @EventListener({ApplicationReadyEvent.class, ClockDriven.class})
    @Scheduled(fixedDelayString = "${redress.notification.delivery.sweep-every}")
    public void sweep() {
        try {
            if (!prepared) {
                claims.prepare();
                prepared = true;
            }
            claims.due(ROOM).forEach(this::nudge);
            waiting.set(claims.waiting());
        } catch (DataAccessException trouble) {
            log.warn(
                    "the store is in trouble; the next sweep looks again: {}",
                    trouble.getMostSpecificCause().toString());
        }
    }

    @Scheduled(fixedDelayString = "${redress.notification.delivery.renew-every}")
    public void renew() {
        try {
            claims.renew();
        } catch (DataAccessException trouble) {
            log.warn(
                    "claims could not be renewed: {}",
                    trouble.getMostSpecificCause().toString());
        }
    }

    private void work(String reference) {
        try {
            sending.work(reference);
        } catch (DataAccessException trouble) {
            // the claim ends by itself, and a sweep finds the notice again
            log.warn("the store is in trouble: {} is left for a sweep", reference, trouble);
        } catch (RuntimeException unforeseen) {
            // the last stop before the thread: a fault in one letter must not end the worker for all others
            unforeseenFaults.increment();
            log.error("the notices of {} met a fault of ours and are left for a sweep", reference, unforeseen);
        } finally {
            queued.remove(reference);
        }
    }
}
