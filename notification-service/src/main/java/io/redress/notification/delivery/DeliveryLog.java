package io.redress.notification.delivery;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.limit;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.skip;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.notification.delivery.DeliveriesDoor.Page;
import io.redress.notification.delivery.DeliveriesDoor.Shown;
import io.redress.notification.delivery.Delivery.State;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.stereotype.Component;

/** Reads deliveries across complaints. */
@Component
class DeliveryLog {

    private final MongoTemplate mongo;

    DeliveryLog(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @param reference or null for all, @param state or null for all */
    Page page(String reference, State state, int page, int size) {
        List<AggregationOperation> selection = selection(reference, state);
        List<AggregationOperation> counting = new ArrayList<>(selection);
        counting.add(Aggregation.count().as("total"));
        Document counted = mongo.aggregate(newAggregation(counting), NoticesOfOne.COLLECTION, Document.class)
                .getUniqueMappedResult();
        selection.add(sort(Sort.Direction.DESC, "deliveries.createdAt"));
        selection.add(skip((long) page * size));
        selection.add(limit(size));
        List<Shown> shown = mongo
                .aggregate(newAggregation(selection), NoticesOfOne.COLLECTION, Document.class)
                .getMappedResults()
                .stream()
                .map(DeliveryLog::shown)
                .toList();
        return new Page(shown, page, size, counted == null ? 0 : ((Number) counted.get("total")).longValue());
    }

    private static List<AggregationOperation> selection(String reference, State state) {
        List<AggregationOperation> stages = new ArrayList<>();
        if (reference != null) {
            stages.add(match(where("_id").is(reference)));
        }
        if (state != null) {
            stages.add(match(where("deliveries.state").is(state.name())));
        }
        stages.add(unwind("deliveries"));
        if (state != null) {
            stages.add(match(where("deliveries.state").is(state.name())));
        }
        return stages;
    }

    private static Shown shown(Document document) {
        Document delivery = document.get("deliveries", Document.class);
        return new Shown(
                delivery.getString("deliveryId"),
                document.getString("_id"),
                delivery.getString("kind"),
                delivery.getString("channel"),
                delivery.getString("language"),
                delivery.getString("state"),
                delivery.getInteger("attempts", 0),
                delivery.getDate("createdAt").toInstant(),
                delivery.getDate("deliveredAt") == null
                        ? null
                        : delivery.getDate("deliveredAt").toInstant(),
                delivery.getString("problem"));
    }
}
