package io.redress.intake.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One page that listens. Its times are read from {@link System#nanoTime}: a driven clock ends no stream. */
final class Stream {

    private static final String OPENED = "version";
    private static final String CHANGED = "changed";

    private final String reference;
    private final int tokenGeneration;
    private final SseEmitter emitter;
    private final long endsAt;
    private final AtomicBoolean over = new AtomicBoolean();
    private String told;
    private int events;
    private volatile long lastSign = System.nanoTime();

    /** @param emitter which ends by itself later than this stream does */
    Stream(String reference, int tokenGeneration, SseEmitter emitter, Duration life) {
        this.reference = reference;
        this.tokenGeneration = tokenGeneration;
        this.emitter = emitter;
        this.endsAt = System.nanoTime() + life.toNanos();
    }

    String reference() {
        return reference;
    }

    SseEmitter emitter() {
        return emitter;
    }

    int events() {
        return events;
    }

    boolean outlived(long now) {
        return now - endsAt >= 0;
    }

    boolean silentFor(Duration heartbeat, long now) {
        return now - lastSign >= heartbeat.toNanos();
    }

    /** Whether its link still opens the complaint. */
    boolean allowed(Version now) {
        return now != null && now.tokenGeneration() == tokenGeneration;
    }

    /** The first event: the page compares it with its own version. */
    synchronized void open(String version, Duration again) throws IOException {
        send(event(OPENED, version).reconnectTime(again.toMillis()));
        told = version;
    }

    /** @return whether there was anything to tell */
    synchronized boolean tell(String version) throws IOException {
        if (told == null || told.equals(version)) {
            return false;
        }
        told = version;
        send(event(CHANGED, version));
        return true;
    }

    /** Tells without a new version: what is shown depends on the time as well. */
    synchronized void tellAgain() throws IOException {
        if (told != null) {
            send(event(CHANGED, told));
        }
    }

    synchronized void beat() throws IOException {
        emitter.send(SseEmitter.event().comment(""));
        lastSign = System.nanoTime();
    }

    /** @return false when it had ended before */
    boolean end() {
        return over.compareAndSet(false, true);
    }

    private static SseEventBuilder event(String name, String version) {
        return SseEmitter.event().name(name).data(version);
    }

    private void send(SseEventBuilder event) throws IOException {
        emitter.send(event);
        events++;
        lastSign = System.nanoTime();
    }
}
