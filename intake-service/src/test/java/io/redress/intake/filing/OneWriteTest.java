package io.redress.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.redress.intake.IntakeTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.mongo.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Between the request and its answer one thing is written: the complaint, with its event inside, durably. Reading is free. */
@Import(OneWriteTest.Watched.class)
class OneWriteTest extends IntakeTest {

    private static final Set<String> READS = Set.of("find", "getMore", "aggregate", "count");

    /** Threads that work whether somebody files or not. Any other that writes meanwhile does it for the filing. */
    private static final Pattern BACKGROUND =
            Pattern.compile("relay|listening|open-incidents|scheduling-\\d+|.*-C-\\d+");

    /** What the store was asked since the request came; null between requests. */
    private static volatile List<BsonDocument> asked;

    @TestConfiguration
    static class Watched {

        @Bean
        MongoClientSettingsBuilderCustomizer watch() {
            return settings -> settings.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    List<BsonDocument> now = asked;
                    if (now != null
                            && !BACKGROUND
                                    .matcher(Thread.currentThread().getName())
                                    .matches()) {
                        now.add(event.getCommand().clone());
                    }
                }
            });
        }
    }

    @Test
    void aFilingIsOneDurableInsertThatHoldsTheEvent() throws Exception {
        List<BsonDocument> written = writesWhileFiling(null);

        assertThat(written).hasSize(1);
        BsonDocument insert = written.get(0);
        assertThat(insert.getFirstKey()).isEqualTo("insert");
        assertThat(insert.getString("insert").getValue()).isEqualTo("complaints");
        assertThat(insert.getDocument("writeConcern"))
                .isEqualTo(BsonDocument.parse("{\"w\": \"majority\", \"j\": true}"));
        assertThat(insert.getArray("documents")).hasSize(1);
        BsonDocument complaint = insert.getArray("documents").get(0).asDocument();
        assertThat(complaint.getDocument("words").getString("subject").getValue())
                .isEqualTo("My transfer is stuck");
        assertThat(complaint.getDocument("outbox").getArray("pending")).hasSize(1);
    }

    @Test
    void anIdempotencyKeyCostsNoWriteMore() throws Exception {
        String key = UUID.randomUUID().toString();

        assertThat(writesWhileFiling(key)).extracting(BsonDocument::getFirstKey).containsExactly("insert");
        assertThat(writesWhileFiling(key))
                .as("the same again: refused by the unique key")
                .extracting(BsonDocument::getFirstKey)
                .containsExactly("insert");
    }

    @Test
    void whatEachFilingSearchesByIsIndexed() {
        assertThat(mongo.indexOps("complaints").getIndexInfo())
                .filteredOn(index -> index.getName().equals("alike"))
                .singleElement()
                .satisfies(index -> assertThat(index.getIndexFields())
                        .extracting(field -> field.getKey())
                        .containsExactly("traits", "receivedAt"));
    }

    private List<BsonDocument> writesWhileFiling(String key) throws Exception {
        List<BsonDocument> commands = new CopyOnWriteArrayList<>();
        asked = commands;
        try {
            assertThat(file(complaint(), key).getResponse().getStatus()).isEqualTo(201);
        } finally {
            asked = null;
        }
        // whatever is not known to read is taken for a write
        return commands.stream()
                .filter(command -> !READS.contains(command.getFirstKey()))
                .toList();
    }
}
