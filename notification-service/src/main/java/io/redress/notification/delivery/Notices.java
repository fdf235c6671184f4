package io.redress.notification.delivery;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.messaging.Event;
import io.redress.messaging.Events;
import io.redress.messaging.NewEvent;
import io.redress.notification.delivery.Delivery.State;
import io.redress.outbox.mongo.HighWater;
import io.redress.outbox.mongo.MongoOutbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The store of notices. Every change is one targeted update of one complaint's document. */
@Component
public class Notices {

    /** Documents end at 16 MB; waiting ones are the youngest, so what falls out of the list has long been dealt with. */
    private static final int KEPT = 300;

    private final MongoTemplate mongo;
    private final MongoOutbox outbox;
    private final Events events;
    private final Clock clock;

    Notices(MongoTemplate mongo, MongoOutbox outbox, Events events, Clock clock) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /** Writes down what an event leads to; the same event again writes nothing. */
    public void plan(Event event, List<Planned> planned) {
        Instant now = clock.instant();
        begin(event.reference());
        Query unseen = Query.query(new Criteria().andOperator(id(event.reference()), HighWater.unseen(event)));
        Update update = new Update().min("due", now);
        update.push("deliveries")
                .slice(-KEPT)
                .each(planned.stream().map(each -> Delivery.of(each, now)).toArray());
        mongo.updateFirst(unseen, HighWater.mark(update, event), NoticesOfOne.class);
    }

    /**
     * Writes down a notice to which the event of another complaint leads, unless one of its kind is younger than so long.
     * That complaint's events have their own order, so the notice itself is what is remembered of the event.
     */
    public void planAtMostEvery(Duration every, String reference, Planned planned) {
        Instant now = clock.instant();
        begin(reference);
        Criteria lately = where("deliveries")
                .not()
                .elemMatch(where("kind").is(planned.kind()).and("createdAt").gt(now.minus(every)));
        Criteria unplanned = where("deliveries.deliveryId").ne(planned.deliveryId());
        Update update = new Update().min("due", now);
        update.push("deliveries").slice(-KEPT).each(Delivery.of(planned, now));
        mongo.updateFirst(
                Query.query(new Criteria().andOperator(id(reference), lately, unplanned)), update, NoticesOfOne.class);
    }

    private void begin(String reference) {
        if (mongo.exists(Query.query(id(reference)), NoticesOfOne.class)) {
            return;
        }
        try {
            mongo.insert(new NoticesOfOne(reference, List.of(), null, null, outbox.starting()));
        } catch (DuplicateKeyException another) {
            // somebody else began it in this moment: all the same
            return;
        }
    }

    /** Counts an attempt before it is made. @return false when the claim was lost: then nothing may be sent */
    boolean attempt(NoticesOfOne claimed, Delivery delivery) {
        Update update = of(delivery).inc("deliveries.$[it].attempts", 1);
        Query mine = Query.query(new Criteria().andOperator(Claims.owned(claimed), pending(delivery)));
        return mongo.updateFirst(mine, update, NoticesOfOne.class).getMatchedCount() == 1;
    }

    /** The delivery waits, and with it all that follow it. */
    void postpone(NoticesOfOne claimed, Delivery delivery, String problem, Duration wait) {
        Update update = of(delivery)
                .set("deliveries.$[it].problem", problem)
                .inc("deliveries.$[it].waits", 1)
                .set("due", clock.instant().plus(wait))
                .unset("lease");
        mongo.updateFirst(
                Query.query(new Criteria().andOperator(Claims.owned(claimed), pending(delivery))),
                update,
                NoticesOfOne.class);
    }

    /** The server has taken it: true whoever holds the claim by now. */
    void sent(String reference, Delivery delivery, String language) {
        Instant now = clock.instant();
        Update update = end(delivery, State.SENT, null).set("deliveries.$[it].language", language);
        update.set("deliveries.$[it].deliveredAt", now);
        finish(
                reference,
                delivery,
                update,
                events.newEvent(
                        "notification-delivered",
                        reference,
                        new NotificationDelivered(
                                reference,
                                delivery.deliveryId(),
                                delivery.kind().name(),
                                delivery.channel(),
                                language,
                                now)));
    }

    void failed(String reference, Delivery delivery, String reason) {
        finish(
                reference,
                delivery,
                end(delivery, State.FAILED, reason),
                events.newEvent(
                        "notification-failed",
                        reference,
                        new NotificationFailed(
                                reference,
                                delivery.deliveryId(),
                                delivery.kind().name(),
                                delivery.channel(),
                                clock.instant(),
                                reason)));
    }

    void withoutAddress(String reference, Delivery delivery) {
        mongo.updateFirst(
                Query.query(new Criteria().andOperator(id(reference), pending(delivery))),
                end(delivery, State.NO_ADDRESS, "NO_ADDRESS"),
                NoticesOfOne.class);
    }

    private void finish(String reference, Delivery delivery, Update update, NewEvent event) {
        mongo.updateFirst(
                Query.query(new Criteria().andOperator(id(reference), pending(delivery))),
                outbox.push(update, event),
                NoticesOfOne.class);
        outbox.nudge(reference);
    }

    private static Update end(Delivery delivery, State state, String problem) {
        Update update = of(delivery).set("deliveries.$[it].state", state).unset("lease");
        return problem == null
                ? update.unset("deliveries.$[it].problem")
                : update.set("deliveries.$[it].problem", problem);
    }

    /** An update in which {@code deliveries.$[it]} is this delivery. */
    private static Update of(Delivery delivery) {
        return new Update().filterArray(where("it.deliveryId").is(delivery.deliveryId()));
    }

    private static Criteria id(String reference) {
        return where("_id").is(reference);
    }

    private static Criteria pending(Delivery delivery) {
        return where("deliveries")
                .elemMatch(where("deliveryId")
                        .is(delivery.deliveryId())
                        .and("state")
                        .is(State.PENDING));
    }
}
