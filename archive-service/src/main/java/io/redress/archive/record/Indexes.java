package io.redress.archive.record;

import static org.springframework.data.domain.Sort.Direction.ASC;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.stereotype.Component;

/** What analysts search by. Each index ends with the order of receipt, in which pages are read. */
@Component
class Indexes implements ApplicationRunner {

    private final MongoTemplate mongo;

    Indexes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        IndexOperations indexes = mongo.indexOps(ArchivedComplaint.class);
        indexes.createIndex(new Index("receivedAt", ASC).on("_id", ASC).named("receipt"));
        indexes.createIndex(
                new Index("status", ASC).on("receivedAt", ASC).on("_id", ASC).named("status"));
        indexes.createIndex(
                new Index("category", ASC).on("receivedAt", ASC).on("_id", ASC).named("category"));
        indexes.createIndex(new Index("closedAt", ASC).named("closing"));
        indexes.createIndex(new Index("subjectPseudonym", ASC).named("subject"));
    }
}
