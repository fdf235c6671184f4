package io.redress.outbox.jdbc;

import io.redress.messaging.NewEvent;
import io.redress.messaging.Nudge;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes events as rows of the caller's own transaction: they leave if and only if it commits. */
public final class JdbcOutbox {

    private final JdbcTemplate jdbc;
    private final InsertOnce insertOnce;
    private final ObjectProvider<Nudge> relay;

    JdbcOutbox(JdbcTemplate jdbc, ObjectProvider<Nudge> relay) {
        this.jdbc = jdbc;
        this.insertOnce = new InsertOnce(jdbc);
        this.relay = relay;
    }

    /**
     * Writes an event. The reference's counter stays locked until the transaction ends, so that sequence numbers commit
     * in their order.
     *
     * @return its sequence number
     * @throws IllegalTransactionStateException without a transaction: fact and event would not be one
     */
    public long write(NewEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("an event is written in the transaction of its fact only");
        }
        long sequence = next(event.reference());
        jdbc.update(
                """
                insert into case_outbox (reference, seq, event_id, type, occurred_at, data, traceparent)
                values (?, ?, ?, ?, ?, ?, ?)""",
                event.reference(),
                sequence,
                event.id(),
                event.type(),
                Instants.column(event.time()),
                event.data(),
                event.traceparent());
        nudgeAfterCommit(event.reference());
        return sequence;
    }

    private long next(String reference) {
        if (jdbc.update("update case_outbox_counter set last_seq = last_seq + 1 where reference = ?", reference) == 0
                && !insertOnce.insert(
                        "insert into case_outbox_counter (reference, last_seq) values (?, 1)", reference)) {
            jdbc.update("update case_outbox_counter set last_seq = last_seq + 1 where reference = ?", reference);
        }
        Long sequence = jdbc.queryForObject(
                "select last_seq from case_outbox_counter where reference = ?", Long.class, reference);
        return sequence == null ? 0 : sequence;
    }

    private void nudgeAfterCommit(String reference) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.ifAvailable(nudge -> nudge.nudge(reference));
            }
        });
    }
}
