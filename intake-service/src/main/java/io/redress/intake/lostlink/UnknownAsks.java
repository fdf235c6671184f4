package io.redress.intake.lostlink;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Counts, as durably as a new link is written down, the asks that no complaint belongs to. The number is of little use; that
 * it is written takes as long as the other does, so that time does not tell what exists.
 */
@Component
class UnknownAsks {

    private static final String COLLECTION = "unknown_link_asks";

    private final MongoTemplate mongo;

    UnknownAsks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @param times so many writes, one after the other as letters are */
    void count(int times) {
        for (int i = 0; i < times; i++) {
            mongo.upsert(query(where("_id").is("all")), new Update().inc("asks", 1), COLLECTION);
        }
    }
}
