package io.redress.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import io.redress.intake.IntakeTest;
import io.redress.intake.input.Input;
import io.redress.intake.reference.References;
import io.redress.intake.token.TrackingTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a filing costs beside the one durable write that it cannot do without, on the same server in the same run:
 * {@code ./redress bench filing}. Not part of the tests.
 */
class FilingBench extends IntakeTest {

    private static final int TIMES = Integer.getInteger("redress.bench.times", 2_000);
    /** Both sides take turns in blocks, so that what else the machine does meets both. */
    private static final int BLOCKS = 10;

    private static final int MANY = 8;

    private static final String DESCRIPTION =
            "On Monday I sent 250 USDT to the exchange. The page says completed, the exchange says that it never came. "
                    .repeat(6);

    @Autowired
    FileComplaint fileComplaint;

    @Autowired
    ComplaintInput complaintInput;

    @Autowired
    Signaller signaller;

    @Autowired
    References references;

    @Autowired
    TrackingTokens tokens;

    private final HttpClient http = HttpClient.newHttpClient();
    private final StringBuilder said = new StringBuilder();

    private interface Once {
        void run() throws Exception;
    }

    @Test
    void aFilingBesideTheBareWrite() throws Exception {
        byte[] body = body();
        Document stored = stored(body);
        MongoCollection<Document> bare =
                mongo.getDb().getCollection("bench_bare").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        Once insert = () -> bare.insertOne(
                new Document(stored).append("_id", UUID.randomUUID().toString()));
        Once filing = () -> file(body, 201);
        said.append(String.format(
                "A filing of %d bytes becomes a document of %d bytes. %d times each, in %d turns.%n%n",
                body.length, bytes(stored), TIMES, BLOCKS));
        said.append("| | clients | a second | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|---|\n");
        for (int clients : new int[] {1, MANY}) {
            Map<String, Once> both = new LinkedHashMap<>();
            both.put("bare durable insert", insert);
            both.put("filing over HTTP", filing);
            measure(both, clients, true);
        }
        stages(body, insert);
        System.out.println(said);
        Files.writeString(Path.of("target", "bench-filing.md"), said);
    }

    private void stages(byte[] body, Once insert) throws Exception {
        ComplaintRequest request = json.readValue(body, ComplaintRequest.class);
        var words = complaintInput.read(request, new Input());
        byte[] refused = new String(body, StandardCharsets.UTF_8)
                .replace("\"APP\"", "\"PIGEON\"")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, Once> stages = new LinkedHashMap<>();
        stages.put("the bare durable insert", insert);
        stages.put("reading the JSON", () -> json.readValue(body, ComplaintRequest.class));
        stages.put("checking the fields, secret guard", () -> complaintInput.read(request, new Input()));
        stages.put("keyed hashes, reference, signals, token", () -> {
            references.keyHash(request.subject());
            references.fingerprint(json.writeValueAsString(words));
            var reference = references.forKey(request.description(), 0);
            signaller.submitted(reference, java.time.Instant.EPOCH, words, List.of());
            tokens.issue(reference, 1);
        });
        stages.put(
                "filing without HTTP (all of the above, the look for open ones, the mapping to the document)",
                () -> fileComplaint.file(json.readValue(ofSomebody(body), ComplaintRequest.class), null));
        stages.put("HTTP without filing (health)", () -> ask("/actuator/health/liveness"));
        stages.put("HTTP, JSON and checks, refused before the write", () -> file(refused, 400));
        stages.put("filing over HTTP", () -> file(body, 201));
        said.append(
                "\nWhat stands between, one client:\n\n| | a second | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|\n");
        measure(stages, 1, false);
    }

    private void measure(Map<String, Once> what, int clients, boolean sayClients) throws Exception {
        Map<String, List<long[]>> took = new LinkedHashMap<>();
        Map<String, Long> lasted = new LinkedHashMap<>();
        for (var one : what.entrySet()) {
            block(one.getValue(), clients, Math.max(20, TIMES / 4));
        }
        for (int turn = 0; turn < BLOCKS; turn++) {
            for (var one : what.entrySet()) {
                long began = System.nanoTime();
                took.computeIfAbsent(one.getKey(), name -> new ArrayList<>())
                        .add(block(one.getValue(), clients, TIMES / BLOCKS));
                lasted.merge(one.getKey(), System.nanoTime() - began, Long::sum);
            }
        }
        took.forEach((name, blocks) -> {
            long[] all = blocks.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            said.append(String.format(
                    Locale.ROOT,
                    "| %s |%s %.0f | %.2f | %.2f | %.2f |%n",
                    name,
                    sayClients ? " " + clients + " |" : "",
                    all.length / (lasted.get(name) / 1e9),
                    at(all, 0.5),
                    at(all, 0.95),
                    at(all, 0.99)));
        });
    }

    private static long[] block(Once once, int clients, int times) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit((Callable<long[]>) () -> {
                    long[] took = new long[times / clients];
                    for (int time = 0; time < took.length; time++) {
                        long began = System.nanoTime();
                        once.run();
                        took[time] = System.nanoTime() - began;
                    }
                    return took;
                }));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : running) {
                all.add(one.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).toArray();
        } finally {
            threads.shutdown();
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
    }

    private byte[] body() throws Exception {
        ObjectNode complaint = complaint().put("description", DESCRIPTION);
        complaint.put("category", "TECHNICAL").put("remedySought", "The money, and the fee back.");
        return json.writeValueAsBytes(complaint);
    }

    /** Each of somebody else: who has other open complaints is asked whether it belongs to one of them. */
    private byte[] ofSomebody(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .replace(mail, UUID.randomUUID() + "@example.org")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The document that a filing leaves. */
    private Document stored(byte[] body) throws Exception {
        String reference = json.readTree(file(body, 201)).get("reference").asText();
        Document stored = mongo.getCollection("complaints")
                .find(new Document("_id", reference))
                .first();
        assertThat(stored).isNotNull();
        return stored;
    }

    private int bytes(Document document) {
        return document.toBsonDocument().toJson().length();
    }

    private String file(byte[] body, int status) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/complaints"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(ofSomebody(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private void ask(String path) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
