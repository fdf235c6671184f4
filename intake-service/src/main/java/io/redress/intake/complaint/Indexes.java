package io.redress.intake.complaint;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** What each filing searches by: without it, every complaint there is would be read for each new one. */
@Component
class Indexes implements ApplicationRunner {

    private final MongoTemplate mongo;

    Indexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        mongo.indexOps(Complaint.class)
                .createIndex(new Index("traits", Direction.ASC)
                        .on("receivedAt", Direction.DESC)
                        .named("alike"));
    }
}
