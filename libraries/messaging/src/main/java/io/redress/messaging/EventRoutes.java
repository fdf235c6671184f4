package io.redress.messaging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a service does with the events of one topic: a table from event type to use case. A service's {@code EventsIn}
 * publishes one bean of this type per topic that it reads.
 */
public final class EventRoutes {

    /**
     * A use case that an event calls. It may be called again with the same event, and must then change nothing.
     *
     * <p>Whatever it throws: infrastructure trouble is waited out, anything else parks the reference.
     *
     * @param <T> the consumer's own view of the data: a record that holds only what it needs; {@code String} for the
     *     JSON itself
     */
    @FunctionalInterface
    public interface Handler<T> {
        void handle(Event event, T data);
    }

    /** One row of the table. */
    public record Route<T>(Class<T> view, Handler<T> handler) {}

    private final String topic;
    private final Map<String, Route<?>> routes;
    private final Set<String> ignored;

    private EventRoutes(Builder builder) {
        this.topic = builder.topic;
        this.routes = Map.copyOf(builder.routes);
        this.ignored = Set.copyOf(builder.ignored);
    }

    /** Begins the table of a topic. */
    public static Builder of(String topic) {
        return new Builder(topic);
    }

    public String topic() {
        return topic;
    }

    /** The route of a type, empty when the service does not know it. */
    public Optional<Route<?>> route(String type) {
        return Optional.ofNullable(routes.get(type));
    }

    /** Whether the service has said that this type is nothing to it; other unknown types are counted as skipped. */
    public boolean ignores(String type) {
        return ignored.contains(type);
    }

    /** The types that have a route: contract tests walk them. */
    public Set<String> types() {
        return routes.keySet();
    }

    /** Collects the rows. */
    public static final class Builder {

        private final String topic;
        private final Map<String, Route<?>> routes = new HashMap<>();
        private final Set<String> ignored = new HashSet<>();

        private Builder(String topic) {
            this.topic = topic;
        }

        /** Routes a type to a use case. */
        public <T> Builder on(String type, Class<T> view, Handler<T> handler) {
            if (routes.put(type, new Route<>(view, handler)) != null) {
                throw new IllegalArgumentException("two routes for " + type);
            }
            return this;
        }

        /** Names types that this service knows and has no use for. */
        public Builder ignoring(String... types) {
            ignored.addAll(Set.of(types));
            return this;
        }

        public EventRoutes build() {
            return new EventRoutes(this);
        }
    }
}
