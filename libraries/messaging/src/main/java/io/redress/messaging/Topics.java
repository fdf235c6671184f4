package io.redress.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics that are missing. A topic that exists keeps its partition count, whatever is configured: more
 * partitions would send a reference's next event elsewhere than its last, and the order would be lost.
 */
final class Topics {

    static final String DEAD_LETTERS = ".dlt";

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final long PATIENCE = 15;

    private final Map<String, Object> settings;
    private final MessagingProperties properties;
    private final Set<String> events = new LinkedHashSet<>();
    private final Set<String> deadLetters = new LinkedHashSet<>();
    private final AtomicInteger mismatched;
    private boolean done;

    Topics(Map<String, Object> settings, MessagingProperties properties, List<EventRoutes> read, MeterRegistry meters) {
        this.settings = settings;
        this.properties = properties;
        this.mismatched = meters.gauge("redress.topics.mismatched", new AtomicInteger());
        if (properties.writes() != null) {
            events.add(properties.writes());
        }
        for (EventRoutes routes : read) {
            events.add(routes.topic());
            deadLetters.add(routes.topic() + DEAD_LETTERS);
        }
    }

    /** Returns when all topics are there. @throws KafkaException while the broker is away */
    synchronized void ensure() {
        if (done || events.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(settings)) {
            Set<NewTopic> wanted = new LinkedHashSet<>();
            events.forEach(name -> wanted.add(topic(name, properties.retention())));
            // what is parked waits for an operator, not for a date
            deadLetters.forEach(name -> wanted.add(topic(name, null)));
            admin.createTopics(wanted).values().values().forEach(Topics::created);
            Set<String> names = new LinkedHashSet<>(events);
            names.addAll(deadLetters);
            mismatched.set((int) answer(admin.describeTopics(names).allTopicNames()).values().stream()
                    .filter(found -> differs(found.name(), found.partitions().size()))
                    .count());
        }
        done = true;
    }

    private NewTopic topic(String name, Duration retention) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.RETENTION_MS_CONFIG, retention == null ? "-1" : Long.toString(retention.toMillis()));
        if (properties.replicationFactor() > 2) {
            // with acks=all: an acknowledged event survives the loss of a broker
            config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(properties.replicationFactor() - 1));
        }
        return new NewTopic(name, properties.partitions(), properties.replicationFactor()).configs(config);
    }

    private boolean differs(String name, int found) {
        if (found == properties.partitions()) {
            return false;
        }
        log.warn(
                "Topic {} has {} partitions, {} are configured. It is left as it is: changing the count would break the"
                        + " order of events. Configure {} for every service.",
                name,
                found,
                properties.partitions(),
                found);
        return true;
    }

    private static void created(KafkaFuture<Void> creation) {
        try {
            answer(creation);
        } catch (TopicExistsException fine) {
            log.trace("topic exists", fine);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (TimeoutException away) {
            throw new KafkaException("the broker does not answer", away);
        } catch (InterruptedException stop) {
            throw new InterruptException(stop);
        }
    }
}
