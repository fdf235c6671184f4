package io.redress.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireServerKeepsDataTest {

    private static final int WRITERS = 8;
    private static final int ENOUGH = 1500;

    @TempDir
    Path directory;

    @Test
    void noAcknowledgedWriteIsLostWhenTheServerIsKilledUnderLoad() throws Exception {
        int port = Ports.free();
        Set<String> attempted = ConcurrentHashMap.newKeySet();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Process server = start(port);
        try (MongoClient client = client(port)) {
            collection(client).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            CountDownLatch enough = new CountDownLatch(ENOUGH);
            List<Thread> writers = startWriters(client, attempted, acknowledged, enough);

            enough.await();
            server.destroyForcibly().waitFor();
            for (Thread writer : writers) {
                writer.join();
            }
        }

        server = start(port);
        try (MongoClient client = client(port)) {
            Set<String> kept = new HashSet<>();
            for (Document found : collection(client).find(Filters.eq("touched", 1))) {
                kept.add(found.getString("_id"));
            }
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(kept).containsAll(acknowledged);
            everyoneElseCanTryAgain(collection(client), attempted);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void theFileStaysSmallWhenOneDocumentIsWrittenAgainAndAgain() throws Exception {
        Path file = directory.resolve("small.mv");
        try (MongoWireServer server = MongoWireServer.onDisk(file, 0);
                MongoClient client = client(server.port())) {
            collection(client).insertOne(new Document("_id", "one").append("text", "x".repeat(2000)));
            for (int i = 0; i < 600; i++) {
                collection(client).updateOne(Filters.eq("one"), Updates.set("number", String.valueOf(i)));
            }
        }

        assertThat(Files.size(file)).isLessThan(1_500_000);
    }

    /** An index entry without its document would refuse the second try for ever. */
    private static void everyoneElseCanTryAgain(MongoCollection<Document> collection, Set<String> attempted) {
        for (String id : attempted) {
            try {
                collection.insertOne(new Document("_id", id).append("number", id));
            } catch (MongoWriteException e) {
                assertThat(collection.countDocuments(Filters.eq(id))).as(id).isEqualTo(1);
                assertThat(collection.countDocuments(Filters.eq("number", id)))
                        .as(id)
                        .isEqualTo(1);
            }
        }
        assertThat(collection.countDocuments()).isEqualTo(attempted.size());
    }

    private List<Thread> startWriters(
            MongoClient client, Set<String> attempted, Set<String> acknowledged, CountDownLatch enough) {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = "w" + writer + "-";
            Thread thread = new Thread(() -> writeUntilItFails(client, prefix, attempted, acknowledged, enough));
            thread.start();
            writers.add(thread);
        }
        return writers;
    }

    private void writeUntilItFails(
            MongoClient client, String prefix, Set<String> attempted, Set<String> acknowledged, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                String id = prefix + i;
                attempted.add(id);
                collection(client).insertOne(new Document("_id", id).append("number", id));
                collection(client).updateOne(Filters.eq(id), Updates.set("touched", 1));
                acknowledged.add(id);
                enough.countDown();
            }
        } catch (MongoException e) {
            // the server is gone, as the test wants it
            assertThat(enough.getCount()).isZero();
        }
    }

    private Process start(int port) throws Exception {
        Path log = directory.resolve("server.log");
        Process process = JavaChild.start(
                log,
                List.of("-Xmx192m"),
                MongoWireServer.class,
                directory.resolve("store.mv").toString(),
                String.valueOf(port));
        Ready.await("wire server", Duration.ofSeconds(30), process, log, () -> Ports.answers(port));
        return process;
    }

    private static MongoClient client(int port) {
        return MongoClients.create(
                "mongodb://127.0.0.1:" + port + "/?retryWrites=false&serverSelectionTimeoutMS=2000&maxPoolSize=20");
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("kept").getCollection("things");
    }
}
