package io.redress.messaging;

import java.util.LinkedHashMap;
import java.util.Map;

/** The last sequence number per reference and source, for counters only: consumers keep what counts themselves. */
final class SeenSequences {

    enum Step {
        NEXT,
        REPEATED,
        GAP
    }

    private static final int REMEMBERED = 20_000;

    private final Map<String, Long> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized Step note(Event event) {
        String key = event.source() + ' ' + event.reference();
        Long before = last.get(key);
        if (before != null && event.sequence() <= before) {
            return Step.REPEATED;
        }
        last.put(key, event.sequence());
        return before != null && event.sequence() > before + 1 ? Step.GAP : Step.NEXT;
    }
}
