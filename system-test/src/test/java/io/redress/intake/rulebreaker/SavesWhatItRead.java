package io.redress.intake.rulebreaker;

import org.springframework.data.mongodb.core.MongoOperations;

/** Breaks: nothing is read, changed and saved. */
class SavesWhatItRead {
    void overwrite(MongoOperations mongo, Object document) {
        mongo.save(document);
    }
}
