package io.redress.workflow.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.messaging.Event;
import io.redress.outbox.jdbc.JdbcInbox;
import org.springframework.stereotype.Component;

/** Keeps every inbound event before anything is done about it, then has it worked at once. */
@Component
public class Inbox {

    private final JdbcInbox stored;
    private final InboxWorker worker;
    private final ObjectMapper json;

    Inbox(JdbcInbox stored, InboxWorker worker, ObjectMapper json) {
        this.stored = stored;
        this.worker = worker;
        this.json = json;
    }

    /** Stores an event; the same again changes nothing. A problem with its effect is the worker's, not the broker's. */
    public void take(Event event, Object view) {
        try {
            stored.store(event, json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("unwritable view of " + event.type(), e);
        }
        worker.work(event.reference());
    }
}
