package io.redress.intake.complaint;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What complaints are looked for by, besides their reference. A store that is away at the start is asked again. */
@Component
class ComplaintIndexes {

    private final MongoTemplate mongo;
    private boolean there;

    ComplaintIndexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** An index that exists stays as it is. */
    @Scheduled(fixedDelayString = "1m")
    void prepare() {
        if (!there) {
            mongo.indexOps(Complaint.class)
                    .createIndex(new Index("traits", ASC).on("receivedAt", DESC).named("traits"));
            there = true;
        }
    }
}
