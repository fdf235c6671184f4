package io.redress.realparts;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/**
 * Speaks MongoDB's wire protocol on the loopback address, for laptops and tests. It is a stand-in and not MongoDB:
 * no transactions, no TTL, no logins. See {@code docs/decisions} for what it does not prove.
 */
public final class MongoWireServer implements AutoCloseable {

    /** How often the kept file is looked after; each look is short and only then do writers wait for it. */
    private static final int HOUSEKEEPING_SECONDS = 20;

    /** Share of live data, in percent, under which chunks are rewritten, and the most bytes per look. */
    private static final int FILL_RATE = 60;

    private static final int REWRITE_BYTES = 8 << 20;

    private final MongoServer server;
    private final ScheduledExecutorService housekeeping;
    private final int port;

    private MongoWireServer(MongoServer server, int port, ScheduledExecutorService housekeeping) {
        this.server = server;
        this.housekeeping = housekeeping;
        server.bind(new InetSocketAddress("127.0.0.1", port));
        this.port = server.getLocalAddress().getPort();
    }

    /** A server that forgets everything at the end, on a free port. */
    public static MongoWireServer inMemory() {
        MVStore store = new MVStore.Builder().open();
        return new MongoWireServer(new MongoServer(new WireBackend(store, null)), 0, null);
    }

    /**
     * A server that keeps its data and acknowledges nothing before it is on disk.
     *
     * @param file created with its directories when missing
     * @param port 0 for a free one
     */
    public static MongoWireServer onDisk(Path file, int port) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(16)
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        GroupCommit commits = new GroupCommit(store::commit, store::sync);
        ScheduledExecutorService housekeeping =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "housekeeping"));
        housekeeping.scheduleWithFixedDelay(
                () -> commits.alone(() -> store.compact(FILL_RATE, REWRITE_BYTES)),
                HOUSEKEEPING_SECONDS,
                HOUSEKEEPING_SECONDS,
                TimeUnit.SECONDS);
        return new MongoWireServer(new MongoServer(new WireBackend(store, commits)), port, housekeeping);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** A connection string for one database. */
    public String uri(String database) {
        return "mongodb://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        if (housekeeping != null) {
            housekeeping.shutdownNow();
        }
        server.shutdownNow();
    }

    /** Runs as a process of its own: {@code <file> <port>}. */
    public static void main(String[] args) throws IOException {
        // a thread waits while its command becomes durable; writers on other connections must not wait for that
        System.setProperty("io.netty.eventLoopThreads", "24");
        MongoWireServer server = onDisk(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
    }
}
