package io.redress.notification.routing;

import io.redress.messaging.Event;
import io.redress.notification.delivery.Notices;
import io.redress.notification.delivery.Planned;
import io.redress.notification.delivery.SendingQueue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
                .flatMap(row -> planned(row, event, facts))
                .toList();
        if (!planned.isEmpty()) {
            notices.plan(event, planned);
            queue.nudge(event.reference());
        }
    }

    /**
     * Plans notices about another complaint than the event's, for whoever filed that one. Others can cause such events, so
     * none is planned while one of its kind is younger than the row says.
     *
     * @param reference of the other complaint
     */
    public void aboutAnother(String reference, Event event, Facts told) {
        Map<String, String> facts = told.values();
        for (RoutingTable.Row row : table.rowsFor(event.type(), facts)) {
            planned(row, event, facts)
                    .forEach(planned -> notices.planAtMostEvery(row.atMostEvery(), reference, planned));
        }
        queue.nudge(reference);
    }

    private static Stream<Planned> planned(RoutingTable.Row row, Event event, Map<String, String> facts) {
        return row.channels().stream()
                .map(channel -> Planned.toComplainant(event.id(), row.kind(), channel.name(), facts));
    }
}
