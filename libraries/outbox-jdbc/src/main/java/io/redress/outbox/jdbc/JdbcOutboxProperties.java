package io.redress.outbox.jdbc;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep how long sent and handled events stay in their tables. Longer than the topics' retention: what the broker
 *     can still repeat must be known here
 */
@ConfigurationProperties("redress.outbox")
public record JdbcOutboxProperties(@DefaultValue("30d") Duration keep) {

    public JdbcOutboxProperties {
        if (keep == null || keep.isNegative()) {
            throw new IllegalArgumentException("redress.outbox.keep must not be negative");
        }
    }
}
