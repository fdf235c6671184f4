package io.redress.intake.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The streams that are open at this replica, and no more of them than fit. */
@Component
class Streams {

    static final String PER_COMPLAINT = "per-complaint";
    static final String IN_ALL = "in-all";

    private final LiveSettings settings;
    private final Map<Stream, Boolean> open = new ConcurrentHashMap<>();
    private final Map<String, Integer> byReference = new HashMap<>();

    Streams(LiveSettings settings, LiveMeters meters) {
        this.settings = settings;
        meters.watch(open);
    }

    /** @return which limit it does not fit into; null when it is in */
    synchronized String add(Stream stream) {
        if (open.size() >= settings.inAll()) {
            return IN_ALL;
        }
        int others = byReference.getOrDefault(stream.reference(), 0);
        if (others >= settings.perComplaint()) {
            return PER_COMPLAINT;
        }
        byReference.put(stream.reference(), others + 1);
        open.put(stream, Boolean.TRUE);
        return null;
    }

    synchronized void remove(Stream stream) {
        if (open.remove(stream) != null) {
            byReference.computeIfPresent(stream.reference(), (same, count) -> count == 1 ? null : count - 1);
        }
    }

    synchronized Set<String> references() {
        return Set.copyOf(byReference.keySet());
    }

    synchronized boolean watches(String reference) {
        return byReference.containsKey(reference);
    }

    Collection<Stream> all() {
        return List.copyOf(open.keySet());
    }
}
