package io.redress.archive.record;

import com.mongodb.client.result.UpdateResult;
import io.redress.messaging.Event;
import io.redress.outbox.mongo.HighWater;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The archive's documents. Every change is one targeted update that also remembers its event, so that an event that
 * comes twice changes nothing, and topics may arrive in any order between them.
 */
@Repository
class Records {

    private final MongoTemplate mongo;

    Records(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What changes besides, when the record is in a certain state as the event arrives. */
    record When(Criteria state, Consumer<Update> then) {}

    /** Makes the change, with the first {@code When} that fits; nothing if the event was seen before. */
    void change(Event event, Consumer<Update> always, When... whens) {
        if (!changed(event, always, whens)) {
            begin(event.reference());
            // still unchanged means: seen before
            changed(event, always, whens);
        }
    }

    private boolean changed(Event event, Consumer<Update> always, When... whens) {
        for (When when : whens) {
            if (update(event, when.state, always.andThen(when.then))) {
                return true;
            }
        }
        return update(event, new Criteria(), always);
    }

    private boolean update(Event event, Criteria state, Consumer<Update> change) {
        Update update = new Update();
        change.accept(update);
        Criteria record =
                new Criteria().andOperator(Criteria.where("_id").is(event.reference()), HighWater.unseen(event), state);
        UpdateResult result =
                mongo.updateFirst(Query.query(record), HighWater.mark(update, event), ArchivedComplaint.class);
        return result.getMatchedCount() > 0;
    }

    /** The empty record, whichever topic speaks first. */
    private void begin(String reference) {
        Update empty = new Update()
                .setOnInsert("schemaVersion", ArchivedComplaint.SCHEMA_VERSION)
                .setOnInsert("status", "SUBMITTED")
                .setOnInsert("cycles", 1)
                .setOnInsert("redactionKinds", List.of())
                .setOnInsert("estimates", List.of())
                .setOnInsert("steps", List.of())
                .setOnInsert("pauses", List.of())
                .setOnInsert("decisions", List.of())
                .setOnInsert("notifications.delivered", 0)
                .setOnInsert("notifications.failed", 0);
        try {
            mongo.upsert(Query.query(Criteria.where("_id").is(reference)), empty, ArchivedComplaint.class);
        } catch (DuplicateKeyException e) {
            // another topic's listener was quicker: the record is there, which is all that was wanted
            return;
        }
    }
}
