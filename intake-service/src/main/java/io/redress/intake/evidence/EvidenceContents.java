package io.redress.intake.evidence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.Evidence;
import io.redress.intake.reference.Reference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The content of evidence, one document per file. It is written before the complaint lists it: what no complaint lists is
 * handed out to nobody, and is swept away when the listing never came.
 */
@Repository
class EvidenceContents {

    /** Longer than any request runs. */
    private static final Duration LISTED_BY_THEN = Duration.ofHours(1);

    private static final int AT_A_TIME = 100;

    private final MongoTemplate mongo;
    private final Complaints complaints;
    private final Clock clock;

    EvidenceContents(MongoTemplate mongo, Complaints complaints, Clock clock) {
        this.mongo = mongo;
        this.complaints = complaints;
        this.clock = clock;
    }

    /** @param listed null until a sweep has found it in its complaint */
    @Document("evidence")
    record Content(@Id String id, String reference, byte[] content, Instant storedAt, Boolean listed) {

        @Override
        public String toString() {
            return "Content[" + id + "]";
        }
    }

    /** Keeps it; the same once more changes nothing. */
    void keep(Reference reference, Evidence evidence, byte[] content) {
        try {
            mongo.insert(new Content(evidence.evidenceId(), reference.value(), content, clock.instant(), null));
        } catch (DuplicateKeyException kept) {
            // its id follows from the content: this is the same
            return;
        }
    }

    Optional<byte[]> find(Evidence evidence) {
        return Optional.ofNullable(mongo.findById(evidence.evidenceId(), Content.class))
                .map(Content::content);
    }

    /** Removes what was stored and never listed: a process died in between, or the complaint was full. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 3_600_000)
    void sweep() {
        Query unsure = query(where("listed")
                        .is(null)
                        .and("storedAt")
                        .lt(clock.instant().minus(LISTED_BY_THEN)))
                .limit(AT_A_TIME);
        unsure.fields().include("reference", "storedAt");
        for (Content stored : mongo.find(unsure, Content.class)) {
            boolean listed = complaints
                    .find(new Reference(stored.reference()))
                    .flatMap(complaint -> complaint.evidence(stored.id()))
                    .isPresent();
            if (listed) {
                mongo.updateFirst(query(where("_id").is(stored.id())), Update.update("listed", true), Content.class);
            } else {
                mongo.remove(query(where("_id").is(stored.id())), Content.class);
            }
        }
    }
}
