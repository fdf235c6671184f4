package io.redress.outbox.jdbc;

import io.redress.messaging.ParkedReference;
import io.redress.messaging.ParkedReferences;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The marks of parked references as rows of {@code parked_reference}. */
final class JdbcParkedReferences implements ParkedReferences {

    private static final String COLUMNS = "select topic, reference, source_partition, next_offset, last_offset,"
            + " parked_since, reason from parked_reference ";

    private final JdbcTemplate jdbc;
    private final InsertOnce insertOnce;

    JdbcParkedReferences(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.insertOnce = new InsertOnce(jdbc);
    }

    @Override
    public Optional<ParkedReference> find(String topic, String reference) {
        return jdbc
                .query(COLUMNS + "where topic = ? and reference = ?", JdbcParkedReferences::mark, topic, reference)
                .stream()
                .findFirst();
    }

    @Override
    public List<ParkedReference> list(int limit) {
        return jdbc.query(
                COLUMNS + "order by parked_since, topic, reference fetch first ? rows only",
                JdbcParkedReferences::mark,
                limit);
    }

    @Override
    public long count() {
        Long count = jdbc.queryForObject("select count(*) from parked_reference", Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void park(ParkedReference mark) {
        boolean first = insertOnce.insert(
                """
                insert into parked_reference
                (topic, reference, source_partition, next_offset, last_offset, parked_since, reason)
                values (?, ?, ?, ?, ?, ?, ?)""",
                mark.topic(),
                mark.reference(),
                mark.partition(),
                mark.next(),
                mark.last(),
                Instants.column(mark.since()),
                mark.reason());
        if (!first) {
            extend(mark.topic(), mark.reference(), mark.last());
        }
    }

    @Override
    public boolean extend(String topic, String reference, long last) {
        return forward("last_offset", topic, reference, last);
    }

    @Override
    public void advance(String topic, String reference, long next) {
        forward("next_offset", topic, reference, next);
    }

    @Override
    public boolean release(String topic, String reference, long last) {
        return jdbc.update(
                        "delete from parked_reference where topic = ? and reference = ? and last_offset = ?",
                        topic,
                        reference,
                        last)
                == 1;
    }

    private boolean forward(String column, String topic, String reference, long offset) {
        String sql = "update parked_reference set %1$s = greatest(%1$s, ?) where topic = ? and reference = ?"
                .formatted(column);
        return jdbc.update(sql, offset, topic, reference) == 1;
    }

    private static ParkedReference mark(ResultSet row, int number) throws SQLException {
        return new ParkedReference(
                row.getString("topic"),
                row.getString("reference"),
                row.getInt("source_partition"),
                row.getLong("next_offset"),
                row.getLong("last_offset"),
                Instants.read(row, "parked_since"),
                row.getString("reason"));
    }
}
