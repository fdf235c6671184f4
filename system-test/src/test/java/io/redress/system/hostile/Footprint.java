package io.redress.system.hostile;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.redress.system.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service holds on to: live objects, open files, documents, lines of its log. */
final class Footprint {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private final Stack stack;
    private final String service;

    Footprint(Stack stack, String service) {
        this.stack = stack;
        this.service = service;
    }

    /** Bytes of all objects that a full collection leaves. */
    long liveBytes() throws IOException, InterruptedException {
        // what the first collection leaves to finalizers and reference queues, the second takes
        histogram();
        Matcher total = TOTAL.matcher(histogram());
        if (!total.find()) {
            throw new IllegalStateException("no total in the histogram of " + service);
        }
        return Long.parseLong(total.group(1));
    }

    /** The largest kinds of objects, for a report. */
    String histogram() throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(
                        jcmd.toString(), Long.toString(stack.process(service).pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** Sockets and files. */
    long openFiles() throws IOException {
        try (Stream<Path> open =
                Files.list(Path.of("/proc", Long.toString(stack.process(service).pid()), "fd"))) {
            return open.count();
        }
    }

    /** Everything that it has logged so far. */
    String log() throws IOException {
        return Files.readString(stack.home().resolve("logs").resolve(service + ".log"), StandardCharsets.ISO_8859_1);
    }

    /** How many documents there are. */
    static long documents(Stack stack, String database, String collection) {
        try (MongoClient mongo = MongoClients.create("mongodb://127.0.0.1:" + stack.port("REDRESS_MONGO_PORT"))) {
            return mongo.getDatabase(database).getCollection(collection).countDocuments();
        }
    }
}
