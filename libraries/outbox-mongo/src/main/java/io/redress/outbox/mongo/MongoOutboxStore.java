package io.redress.outbox.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.result.UpdateResult;
import io.redress.messaging.OutboxStore;
import io.redress.messaging.PendingEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The relay's view of the aggregates' documents. Single-document operations only: no transactions. */
final class MongoOutboxStore implements OutboxStore {

    private static final String SENT = Outbox.FIELD + ".sent";
    private static final String PENDING = Outbox.FIELD + ".pending";
    private static final String HEAD = PENDING + ".0";
    private static final String SINCE = MongoOutbox.PENDING_SINCE;

    private final MongoOperations mongo;
    private final String collection;

    MongoOutboxStore(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
    }

    /** What the relay reads of a document. */
    record Waiting(@Id String id, Outbox outbox) {}

    /** How long a document waits. */
    record Oldest(@Id String id, Since outbox) {}

    record Since(Instant pendingSince) {}

    @Override
    public void prepare() {
        mongo.indexOps(collection)
                .createIndex(new Index().on(SINCE, Sort.Direction.ASC).sparse());
    }

    @Override
    public List<String> waiting(Collection<String> except, int limit) {
        Query query = oldestFirst(limit);
        if (!except.isEmpty()) {
            query.addCriteria(where("_id").nin(except));
        }
        query.fields().include("_id");
        return mongo.find(query, Waiting.class, collection).stream()
                .map(Waiting::id)
                .toList();
    }

    @Override
    public Optional<PendingEvent> head(String reference) {
        Query query = Query.query(where("_id").is(reference));
        query.fields().include(SENT).include(SINCE).slice(PENDING, 1);
        return Optional.ofNullable(mongo.findOne(query, Waiting.class, collection))
                .map(Waiting::outbox)
                .filter(outbox -> !outbox.pending().isEmpty())
                .map(outbox -> outbox.pending().get(0).asHeadOf(reference, outbox.sent()));
    }

    @Override
    public void acknowledge(PendingEvent sent) {
        String reference = sent.event().reference();
        UpdateResult removed = mongo.updateFirst(
                Query.query(where("_id")
                        .is(reference)
                        .and(HEAD + ".eventId")
                        .is(sent.event().id())),
                new Update().pop(PENDING, Update.Position.FIRST).inc(SENT, 1),
                collection);
        if (removed.getModifiedCount() > 0) {
            mongo.updateFirst(
                    Query.query(where("_id").is(reference).and(HEAD).exists(false)),
                    new Update().unset(SINCE),
                    collection);
        }
    }

    @Override
    public Optional<Instant> waitingSince() {
        Query query = oldestFirst(1);
        query.fields().include(SINCE);
        return Optional.ofNullable(mongo.findOne(query, Oldest.class, collection))
                .map(oldest -> oldest.outbox().pendingSince());
    }

    private static Query oldestFirst(int limit) {
        return Query.query(where(SINCE).exists(true)).with(Sort.by(SINCE)).limit(limit);
    }
}
