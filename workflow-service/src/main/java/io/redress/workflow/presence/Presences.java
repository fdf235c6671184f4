package io.redress.workflow.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Remembers for a minute who has shown themselves at a case. */
@Repository
class Presences {

    /** Forms show themselves three times as often. */
    static final Duration LASTS = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Presences(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody has the case open. */
    void show(String reference, String person) {
        Instant now = clock.instant();
        forget(now.minus(LASTS));
        jdbc.update(
                "insert into case_presence (reference, person, seen_at) values (?, ?, ?)"
                        + " on conflict (reference, person) do update set seen_at = excluded.seen_at",
                reference,
                person,
                at(now));
    }

    /** Somebody has closed it. */
    void leave(String reference, String person) {
        jdbc.update("delete from case_presence where reference = ? and person = ?", reference, person);
    }

    /** Who else has it open, by user name. */
    List<String> others(String reference, String person) {
        return jdbc.queryForList(
                "select person from case_presence where reference = ? and person <> ? and seen_at > ? order by person",
                String.class,
                reference,
                person,
                at(clock.instant().minus(LASTS)));
    }

    /** Rows that another replica works on are left to it: waiting for each other could end in a deadlock. */
    private void forget(Instant before) {
        jdbc.update(
                "delete from case_presence where (reference, person) in (select reference, person from case_presence"
                        + " where seen_at < ? for update skip locked)",
                at(before));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
