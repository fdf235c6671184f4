package io.redress.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service speaks and listens.
 *
 * @param enabled false keeps the relay and the listeners from starting; events are still written into the outbox
 * @param writes the topic that this service writes; none for a service that only reads
 * @param partitions of topics that have to be created. Fixed on day one: more of them would break the order per
 *     reference
 * @param retention how long the broker keeps events of topics that have to be created
 * @param replicationFactor of topics that have to be created; −1 leaves it to the broker
 */
@ConfigurationProperties("redress.messaging")
public record MessagingProperties(
        @DefaultValue("true") boolean enabled,
        String writes,
        @DefaultValue("6") int partitions,
        @DefaultValue("14d") Duration retention,
        @DefaultValue("-1") short replicationFactor,
        @DefaultValue Relay relay,
        @DefaultValue Listen listen) {

    public MessagingProperties {
        require(partitions >= 1, "partitions", "at least 1");
        require(positive(retention), "retention", "longer than nothing");
        require(replicationFactor == -1 || replicationFactor >= 1, "replication-factor", "-1 or at least 1");
        require(writes == null || writes.matches("[a-z0-9.-]{1,200}"), "writes", "a topic name");
    }

    /**
     * @param poll how often the store is swept for events whose nudge got lost
     * @param lease how long a relay that fell silent keeps the others waiting
     * @param batch how many references are served in one round
     * @param maxPause the longest pause between two tries while the broker is away
     * @param setAside how long a reference rests whose head the broker refuses
     */
    public record Relay(
            @DefaultValue("1s") Duration poll,
            @DefaultValue("5s") Duration lease,
            @DefaultValue("200") int batch,
            @DefaultValue("5s") Duration maxPause,
            @DefaultValue("30s") Duration setAside) {

        public Relay {
            require(positive(poll), "relay.poll", "longer than nothing");
            require(lease != null && lease.compareTo(poll) > 0, "relay.lease", "longer than relay.poll");
            require(batch >= 1, "relay.batch", "at least 1");
            require(positive(maxPause), "relay.max-pause", "longer than nothing");
            require(positive(setAside), "relay.set-aside", "longer than nothing");
        }
    }

    /**
     * @param concurrency threads per topic; more than the topic has partitions are idle
     * @param retries quick tries after the first before a record counts as poison
     * @param retryPause between these
     * @param pause before the first new try when the infrastructure is in trouble; doubles up to {@code maxPause}
     * @param maxPause must stay well below Kafka's {@code max.poll.interval.ms}
     */
    public record Listen(
            @DefaultValue("1") int concurrency,
            @DefaultValue("2") int retries,
            @DefaultValue("200ms") Duration retryPause,
            @DefaultValue("1s") Duration pause,
            @DefaultValue("30s") Duration maxPause) {

        public Listen {
            require(concurrency >= 1, "listen.concurrency", "at least 1");
            require(retries >= 0, "listen.retries", "0 or more");
            require(positive(retryPause), "listen.retry-pause", "longer than nothing");
            require(positive(pause), "listen.pause", "longer than nothing");
            require(
                    positive(maxPause) && maxPause.compareTo(Duration.ofMinutes(2)) <= 0,
                    "listen.max-pause",
                    "at most 2 minutes, or the consumer is expelled from its group");
        }
    }

    private static boolean positive(Duration duration) {
        return duration != null && !duration.isNegative() && !duration.isZero();
    }

    private static void require(boolean holds, String setting, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("redress.messaging." + setting + " must be " + rule);
        }
    }
}
