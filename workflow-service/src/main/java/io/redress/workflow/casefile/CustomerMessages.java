package io.redress.workflow.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Knows which messages and files of the customer have come in. The words and the files stay with intake. */
@Repository
public class CustomerMessages {

    private final JdbcTemplate jdbc;

    CustomerMessages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** When the first that says something new after an instant was received; empty when there is none. */
    public Optional<Instant> firstSince(String reference, Instant since) {
        OffsetDateTime first = jdbc.queryForObject(
                "select min(received_at) from case_message where reference = ? and received_at >= ?"
                        + " and not with_complaint",
                OffsetDateTime.class,
                reference,
                Columns.at(since));
        return Optional.ofNullable(first).map(OffsetDateTime::toInstant);
    }

    /**
     * Keeps that something came from the customer; false when it is known already.
     *
     * @param messageId intake's id of the message or file; no two of either are the same
     * @param withComplaint whether it belongs to the complaint and waits for no answer
     */
    public boolean received(String reference, String messageId, Instant receivedAt, boolean withComplaint) {
        Integer known = jdbc.queryForObject(
                "select count(*) from case_message where reference = ? and message_id = ?",
                Integer.class,
                reference,
                messageId);
        if (known != null && known > 0) {
            return false;
        }
        jdbc.update(
                "insert into case_message (reference, message_id, received_at, with_complaint) values (?, ?, ?, ?)",
                reference,
                messageId,
                Columns.at(receivedAt),
                withComplaint);
        return true;
    }

    /** The ids of the files that came with the complaint. */
    public Set<String> withComplaint(String reference) {
        return Set.copyOf(jdbc.queryForList(
                "select message_id from case_message where reference = ? and with_complaint", String.class, reference));
    }
}
