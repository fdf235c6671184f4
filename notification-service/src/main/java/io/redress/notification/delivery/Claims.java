package io.redress.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.notification.delivery.Delivery.State;
import io.redress.notification.delivery.NoticesOfOne.Lease;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Who may try the notices of a complaint: one worker of one replica at a time. A claim is a short lease that is renewed
 * while its worker lives, so that after a kill another one goes on soon.
 */
@Component
class Claims {

    private final MongoTemplate mongo;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Map<String, String> held = new ConcurrentHashMap<>();

    Claims(MongoTemplate mongo, DeliverySettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes the indexes; those that exist stay as they are. */
    void prepare() {
        mongo.indexOps(NoticesOfOne.class)
                .createIndex(new Index().on("due", Sort.Direction.ASC).sparse());
        mongo.indexOps(NoticesOfOne.class).createIndex(new Index().on("deliveries.state", Sort.Direction.ASC));
    }

    /** Complaints with something to try now, the longest waiting first. */
    List<String> due(int limit) {
        Query query = Query.query(where("due").lte(clock.instant()))
                .with(Sort.by("due"))
                .limit(limit);
        query.fields().include("_id");
        return mongo.find(query, Document.class, NoticesOfOne.COLLECTION).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }

    /** Complaints with a notice that is not out yet. */
    long waiting() {
        return mongo.count(Query.query(where("due").exists(true)), NoticesOfOne.class);
    }

    /** Takes the right to try; empty when nothing is due or somebody else has it. */
    Optional<NoticesOfOne> claim(String reference) {
        Instant now = clock.instant();
        Criteria free = new Criteria()
                .orOperator(where("lease").exists(false), where("lease.until").lte(now));
        Query query = Query.query(new Criteria()
                .andOperator(where("_id").is(reference), where("due").lte(now), free));
        String owner = UUID.randomUUID().toString();
        Update take = new Update().set("lease", new Lease(owner, now.plus(settings.lease())));
        NoticesOfOne claimed =
                mongo.findAndModify(query, take, FindAndModifyOptions.options().returnNew(true), NoticesOfOne.class);
        if (claimed != null) {
            held.put(owner, reference);
        }
        return Optional.ofNullable(claimed);
    }

    /** The worker is done with it, one way or the other: it is renewed no more. */
    void letGo(NoticesOfOne claimed) {
        held.remove(claimed.lease().owner());
    }

    /** Keeps the claims of workers that are at it. */
    void renew() {
        Map<String, String> now = Map.copyOf(held);
        if (now.isEmpty()) {
            return;
        }
        Criteria ours = where("_id").in(now.values()).and("lease.owner").in(now.keySet());
        mongo.updateMulti(
                Query.query(ours),
                new Update().set("lease.until", clock.instant().plus(settings.lease())),
                NoticesOfOne.class);
    }

    /** Nothing waits any more, unless something was planned in this moment: then the claim ends and the rest stays. */
    void rest(NoticesOfOne claimed) {
        Query idle = Query.query(new Criteria()
                .andOperator(owned(claimed), where("deliveries.state").ne(State.PENDING)));
        Update update = new Update().unset("due").unset("lease");
        if (mongo.updateFirst(idle, update, NoticesOfOne.class).getMatchedCount() == 0) {
            mongo.updateFirst(Query.query(owned(claimed)), new Update().unset("lease"), NoticesOfOne.class);
        }
    }

    static Criteria owned(NoticesOfOne claimed) {
        return new Criteria()
                .andOperator(
                        where("_id").is(claimed.reference()),
                        where("lease.owner").is(claimed.lease().owner()));
    }
}
