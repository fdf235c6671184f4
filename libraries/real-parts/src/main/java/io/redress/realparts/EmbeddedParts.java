package io.redress.realparts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Broker and PostgreSQL as child processes, the wire server inside this JVM; everything in temporary directories. */
final class EmbeddedParts implements Parts {

    private static final Queue<Path> DIRECTORIES = new ConcurrentLinkedQueue<>();
    private static final Queue<KafkaBroker> BROKERS = new ConcurrentLinkedQueue<>();
    private static final String PASSWORD = "only-for-tests";

    private final String reason;
    private KafkaBroker broker;
    private MongoWireServer mongo;
    private PostgresServer postgres;

    EmbeddedParts(String reason) {
        this.reason = reason;
    }

    @Override
    public String description() {
        return "embedded Kafka 3.9.2, Mongo wire server, PostgreSQL %s (%s)"
                .formatted(PostgresBinaries.VERSION, reason);
    }

    @Override
    public synchronized String kafka() {
        if (broker == null) {
            broker = broker().start();
        }
        return broker.bootstrapServers();
    }

    static KafkaBroker broker() {
        try {
            KafkaBroker broker = KafkaBroker.in(directory("kafka"));
            BROKERS.add(broker);
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized String mongoUri(String database) {
        if (mongo == null) {
            mongo = MongoWireServer.inMemory();
        }
        return mongo.uri(database);
    }

    @Override
    public synchronized RealParts.Postgres postgres(String database) {
        if (postgres == null) {
            try {
                Path directory = directory("postgres");
                postgres = new PostgresServer(
                                directory,
                                programs(),
                                Ports.free(),
                                PASSWORD,
                                false,
                                directory.resolveSibling(directory.getFileName() + ".log"))
                        .start();
                DIRECTORIES.add(directory.resolveSibling(directory.getFileName() + ".log"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        postgres.ensureDatabase(database);
        return new RealParts.Postgres(postgres.jdbcUrl(database), PostgresServer.USER, PASSWORD);
    }

    @Override
    public synchronized void stop() {
        BROKERS.forEach(KafkaBroker::kill);
        if (postgres != null) {
            postgres.kill();
        }
        if (mongo != null) {
            mongo.close();
        }
        try {
            for (Path directory : DIRECTORIES) {
                PostgresBinaries.delete(directory);
            }
        } catch (IOException e) {
            System.err.println("Real parts: left behind " + DIRECTORIES + ": " + e.getMessage());
        }
    }

    private static Path directory(String what) throws IOException {
        Path directory = Files.createTempDirectory("redress-" + what + "-");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        DIRECTORIES.add(directory);
        return directory;
    }

    /** Unpacked once for all tests of this user; what somebody else put there is not run. */
    private static Path programs() throws IOException {
        String user = System.getProperty("user.name");
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "redress-programs-" + user);
        Files.createDirectories(shared);
        if (!Files.getOwner(shared).getName().equals(user)) {
            throw new IOException(shared + " belongs to somebody else; remove it");
        }
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        return shared;
    }
}
