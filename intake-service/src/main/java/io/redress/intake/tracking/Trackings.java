package io.redress.intake.tracking;

import io.redress.intake.complaint.ComplaintChanged;
import io.redress.intake.reference.Reference;
import io.redress.messaging.Event;
import io.redress.outbox.mongo.HighWater;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The tracking views. */
@Repository
public class Trackings {

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher changes;

    Trackings(MongoTemplate mongo, ApplicationEventPublisher changes) {
        this.mongo = mongo;
        this.changes = changes;
    }

    /** The view of a complaint; an empty one as long as nothing has come back. */
    public Tracking of(Reference reference) {
        Tracking tracking = mongo.findById(reference.value(), Tracking.class);
        return tracking == null ? Tracking.unknown(reference.value()) : tracking;
    }

    Map<String, Tracking> of(Collection<String> references) {
        return mongo.find(Query.query(Criteria.where("_id").in(references)), Tracking.class).stream()
                .collect(Collectors.toMap(Tracking::reference, Function.identity()));
    }

    /** Where complaints stand; those of which nothing has come back yet are missing. */
    public Map<String, Status> statuses(Collection<String> references) {
        return of(references).values().stream().collect(Collectors.toMap(Tracking::reference, Tracking::status));
    }

    /** Applies an event once, in one write that also remembers it. */
    void apply(Event event, Update update) {
        Query unseen = Query.query(HighWater.unseen(event).and("_id").is(event.reference()));
        HighWater.mark(update, event);
        try {
            mongo.upsert(unseen, update, Tracking.class);
        } catch (DuplicateKeyException exists) {
            // seen before, or inserted by another topic's listener a moment ago: then it matches now
            mongo.updateFirst(unseen, update, Tracking.class);
        }
        changes.publishEvent(new ComplaintChanged(event.reference()));
    }
}
