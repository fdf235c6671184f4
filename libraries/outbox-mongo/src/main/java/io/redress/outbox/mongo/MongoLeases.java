package io.redress.outbox.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.messaging.Leases;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Leases as documents of the collection {@code leases}. */
final class MongoLeases implements Leases {

    private static final String COLLECTION = "leases";

    private final MongoOperations mongo;

    MongoLeases(MongoOperations mongo) {
        this.mongo = mongo;
    }

    record Lease(@Id String id, String holder, long beat) {}

    @Override
    public Optional<Grant> current(String name) {
        return Optional.ofNullable(mongo.findById(name, Lease.class, COLLECTION))
                .map(lease -> new Grant(lease.holder(), lease.beat()));
    }

    @Override
    public boolean replace(String name, Grant seen, Grant next) {
        if (seen == null) {
            return insert(new Lease(name, next.holder(), next.beat()));
        }
        Query unchanged = Query.query(where("_id")
                .is(name)
                .and("holder")
                .is(seen.holder())
                .and("beat")
                .is(seen.beat()));
        Update update = new Update().set("holder", next.holder()).set("beat", next.beat());
        return mongo.updateFirst(unchanged, update, COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public void release(String name, String holder) {
        mongo.remove(Query.query(where("_id").is(name).and("holder").is(holder)), COLLECTION);
    }

    private boolean insert(Lease lease) {
        try {
            mongo.insert(lease, COLLECTION);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}
