package io.redress.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.redress.messaging.EventRoutes;
import java.util.Collection;
import java.util.List;

/** Hands events to their routes, without a broker. */
public final class Deliveries {

    private final List<EventRoutes> routes;

    public Deliveries(List<EventRoutes> routes) {
        this.routes = routes;
    }

    public void deliver(Collection<Story.Told> events) {
        events.forEach(this::deliver);
    }

    public void deliver(Story.Told told) {
        EventRoutes.Route<?> route = routes.stream()
                .filter(r -> r.topic().equals(told.event().topic()))
                .findFirst()
                .flatMap(r -> r.route(told.event().type()))
                .orElseThrow();
        hand(route, told);
    }

    private static <T> void hand(EventRoutes.Route<T> route, Story.Told told) {
        try {
            route.handler().handle(told.event(), Story.JSON.treeToValue(told.data(), route.view()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the view does not read " + told, e);
        }
    }
}
