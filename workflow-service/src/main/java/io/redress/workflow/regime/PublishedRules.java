package io.redress.workflow.regime;

import io.redress.workflow.regime.RulesInForce.Rules;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets all replicas count by the same rules: whoever rearms publishes the fingerprint of its files, and the others read
 * theirs anew. A replica whose files are others keeps what it has, and says so.
 */
@Component
public class PublishedRules {

    private static final Logger log = LoggerFactory.getLogger(PublishedRules.class);

    private final RulesInForce rules;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private String complainedOf;

    PublishedRules(RulesInForce rules, JdbcTemplate jdbc, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Open cases are computed by these from now on. */
    public void publish(Rules published) {
        jdbc.update(
                "insert into rules_published (fingerprint, published_at) values (?, ?)",
                published.fingerprint(),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Scheduled(fixedDelayString = "${redress.workflow.rules-sweep:10s}", initialDelayString = "1s")
    void follow() {
        Optional<String> latest = latest();
        if (latest.isEmpty()) {
            publish(rules.now());
        } else if (!latest.get().equals(rules.now().fingerprint())) {
            follow(latest.get());
        }
    }

    private void follow(String latest) {
        Rules mine = rules.read();
        if (mine.fingerprint().equals(latest)) {
            rules.replace(mine);
            log.info("calendars and regimes follow another replica's rearm");
        } else if (!latest.equals(complainedOf)) {
            complainedOf = latest;
            log.warn("calendars or regimes are not those that open cases were computed with: ./redress rearm");
        }
    }

    private Optional<String> latest() {
        return jdbc
                .queryForList("select fingerprint from rules_published order by no desc limit 1", String.class)
                .stream()
                .findFirst();
    }
}
