package io.redress.intake.live;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.redress.intake.reference.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Reads versions from the store, whichever replica wrote there, and no more of the documents than that takes. What the
 * customer does is counted by the events it was stored with (sent and pending), what the others tell by their high-water
 * marks.
 */
@Repository
public class Versions {

    private static final int AT_ONCE = 500;

    private final MongoTemplate mongo;

    Versions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * The version of a complaint that exists. A page has to ask for it before it reads anything else, so that it never
     * takes itself for newer than it is.
     */
    public String of(Reference reference) {
        Version version = of(List.of(reference.value())).get(reference.value());
        return version == null ? "" : version.text();
    }

    /** By reference; complaints that do not exist (any more) are missing. */
    Map<String, Version> of(Collection<String> references) {
        Map<String, Version> versions = new HashMap<>();
        List<String> all = new ArrayList<>(references);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            Map<String, Document> tracked = byReference("tracking", some, "seen");
            byReference("complaints", some, "tokenGeneration", "outbox.sent", "outbox.pending.eventId")
                    .forEach((reference, complaint) -> versions.put(
                            reference,
                            new Version(
                                    facts(complaint) + "." + events(tracked.get(reference)),
                                    complaint
                                            .get("tokenGeneration", Number.class)
                                            .intValue())));
        }
        return versions;
    }

    private Map<String, Document> byReference(String collection, List<String> references, String... fields) {
        Query some = query(where("_id").in(references));
        some.fields().include(fields);
        Map<String, Document> found = new HashMap<>();
        mongo.find(some, Document.class, collection)
                .forEach(document -> found.put(document.getString("_id"), document));
        return found;
    }

    private static long facts(Document complaint) {
        Document outbox = complaint.get("outbox", new Document());
        return number(outbox.get("sent"))
                + outbox.getList("pending", Object.class, List.of()).size();
    }

    private static long events(Document tracking) {
        return tracking == null
                ? 0
                : tracking.get("seen", new Document()).values().stream()
                        .mapToLong(Versions::number)
                        .sum();
    }

    private static long number(Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
