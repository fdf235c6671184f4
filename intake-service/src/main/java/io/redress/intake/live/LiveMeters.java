package io.redress.intake.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What can be seen of the streams from outside; never whose they are. */
@Component
class LiveMeters {

    private static final String NAME = "redress.intake.live.";

    private final MeterRegistry meters;

    LiveMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(Map<?, ?> streams) {
        Gauge.builder(NAME + "streams", streams, Map::size)
                .description("pages that listen now")
                .register(meters);
    }

    void opened() {
        meters.counter(NAME + "opened").increment();
    }

    void told() {
        meters.counter(NAME + "told").increment();
    }

    /** @param why {@code life}, {@code events}, {@code gone}, {@code refused} or {@code stop} */
    void ended(String why) {
        meters.counter(NAME + "ended", "why", why).increment();
    }

    /** @param limit {@code per-complaint}, {@code in-all} or {@code stop} */
    void putOff(String limit) {
        meters.counter(NAME + "put.off", "limit", limit).increment();
    }

    /** The store could not be asked. */
    void trouble() {
        meters.counter(NAME + "trouble").increment();
    }
}
