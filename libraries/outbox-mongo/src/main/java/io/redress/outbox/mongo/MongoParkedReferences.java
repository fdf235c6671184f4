package io.redress.outbox.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.messaging.ParkedReference;
import io.redress.messaging.ParkedReferences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The marks of parked references as documents of the collection {@code parked}. */
final class MongoParkedReferences implements ParkedReferences {

    private static final String COLLECTION = "parked";

    private final MongoOperations mongo;

    MongoParkedReferences(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Mark(
            @Id String id,
            String topic,
            String reference,
            int partition,
            long next,
            long last,
            Instant since,
            String reason) {

        static Mark of(ParkedReference parked) {
            return new Mark(
                    key(parked.topic(), parked.reference()),
                    parked.topic(),
                    parked.reference(),
                    parked.partition(),
                    parked.next(),
                    parked.last(),
                    parked.since(),
                    parked.reason());
        }

        ParkedReference asParked() {
            return new ParkedReference(topic, reference, partition, next, last, since, reason);
        }
    }

    @Override
    public Optional<ParkedReference> find(String topic, String reference) {
        return Optional.ofNullable(mongo.findById(key(topic, reference), Mark.class, COLLECTION))
                .map(Mark::asParked);
    }

    @Override
    public List<ParkedReference> list(int limit) {
        return mongo.find(new Query().with(Sort.by("since", "_id")).limit(limit), Mark.class, COLLECTION).stream()
                .map(Mark::asParked)
                .toList();
    }

    @Override
    public long count() {
        return mongo.count(new Query(), COLLECTION);
    }

    @Override
    public void park(ParkedReference mark) {
        try {
            mongo.insert(Mark.of(mark), COLLECTION);
        } catch (DuplicateKeyException already) {
            extend(mark.topic(), mark.reference(), mark.last());
        }
    }

    @Override
    public boolean extend(String topic, String reference, long last) {
        return update(Query.query(where("_id").is(key(topic, reference))), new Update().max("last", last));
    }

    @Override
    public void advance(String topic, String reference, long next) {
        update(Query.query(where("_id").is(key(topic, reference))), new Update().max("next", next));
    }

    @Override
    public boolean release(String topic, String reference, long last) {
        Query unchanged =
                Query.query(where("_id").is(key(topic, reference)).and("last").is(last));
        return mongo.remove(unchanged, COLLECTION).getDeletedCount() == 1;
    }

    private boolean update(Query query, Update update) {
        return mongo.updateFirst(query, update, COLLECTION).getMatchedCount() == 1;
    }

    private static String key(String topic, String reference) {
        return topic + '|' + reference;
    }
}
