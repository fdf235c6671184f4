package io.redress.notification.routing;

import io.redress.messaging.Event;
import io.redress.notification.delivery.Notices;
import io.redress.notification.delivery.Planned;
import io.redress.notification.delivery.SendingQueue;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes down which notices an event leads to, before anything is tried. */
@Component
public class PlanNotices {

    private final RoutingTable table;
    private final Notices notices;
    private final SendingQueue queue;

    PlanNotices(RoutingTable table, Notices notices, SendingQueue queue) {
        this.table = table;
        this.notices = notices;
        this.queue = queue;
    }

    /** Plans; the same event again plans nothing new. */
    public void on(Event event, Facts told) {
        Map<String, String> facts = told.values();
        List<Planned> planned = table.rowsFor(event.type(), facts).stream()
                .flatMap(row -> row.channels().stream()
                        .map(channel -> Planned.toComplainant(event.id(), row.kind(), channel.name(), facts)))
                .toList();
        if (!planned.isEmpty()) {
            notices.plan(event, planned);
            queue.nudge(event.reference());
        }
    }
}
