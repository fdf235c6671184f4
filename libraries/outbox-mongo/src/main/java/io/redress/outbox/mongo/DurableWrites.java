package io.redress.outbox.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.mongo.MongoAutoConfiguration;
import org.springframework.boot.autoconfigure.mongo.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Nothing acknowledged is lost: a write is answered when a majority of the replica set has it in its journal, whatever
 * the server's default or the connection string says, and marks are read where they were written.
 */
@AutoConfiguration(before = MongoAutoConfiguration.class)
@Order(Ordered.LOWEST_PRECEDENCE)
public class DurableWrites implements MongoClientSettingsBuilderCustomizer {

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.writeConcern(WriteConcern.MAJORITY.withJournal(true)).readPreference(ReadPreference.primary());
    }
}
