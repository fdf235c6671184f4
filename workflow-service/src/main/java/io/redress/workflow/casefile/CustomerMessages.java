package io.redress.workflow.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Knows what the customer has sent since the complaint, messages and files alike. The words and the files stay with
 * intake.
 */
@Repository
public class CustomerMessages {

    private final JdbcTemplate jdbc;

    CustomerMessages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** When the first of them after an instant was received; empty when there is none. */
    public Optional<Instant> firstSince(String reference, Instant since) {
        OffsetDateTime first = jdbc.queryForObject(
                "select min(received_at) from case_message where reference = ? and received_at >= ?",
                OffsetDateTime.class,
                reference,
                Columns.at(since));
        return Optional.ofNullable(first).map(OffsetDateTime::toInstant);
    }

    /**
     * Keeps that something came from the customer; false when it is known already.
     *
     * @param messageId intake's id of the message or file; no two of either are the same
     */
    public boolean received(String reference, String messageId, Instant receivedAt) {
        Integer known = jdbc.queryForObject(
                "select count(*) from case_message where reference = ? and message_id = ?",
                Integer.class,
                reference,
                messageId);
        if (known != null && known > 0) {
            return false;
        }
        jdbc.update(
                "insert into case_message (reference, message_id, received_at) values (?, ?, ?)",
                reference,
                messageId,
                Columns.at(receivedAt));
        return true;
    }
}
