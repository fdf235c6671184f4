package io.redress.realparts;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/** The store behind the wire server; in durable form no write is answered before it is on disk. */
final class WireBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "hello",
            "ismaster",
            "ping",
            "buildinfo",
            "listcollections",
            "listindexes",
            "listdatabases",
            "killcursors",
            "endsessions",
            "serverstatus",
            "collstats",
            "dbstats",
            "getlasterror",
            "whatsmyuri",
            "hostinfo",
            "getparameter",
            "connectionstatus");

    private final GroupCommit commits;
    private final ReadWriteLock commands = new ReentrantReadWriteLock(true);

    /** @param commits null for a store in memory, which has nothing to keep */
    WireBackend(MVStore store, GroupCommit commits) {
        super(store);
        this.commits = commits;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document request = message.getDocument();
        String command = request.keySet().iterator().next().toLowerCase(Locale.ROOT);
        if (command.equals("hello")) {
            return hello(message);
        }
        boolean reads = changesNothing(command, request);
        Supplier<Document> work = () -> alone(reads, message);
        if (commits == null) {
            return work.get();
        }
        return reads ? commits.read(work) : commits.write(work);
    }

    /** The library walks a collection while another thread changes it, and fails then: a write runs with no other command. */
    private Document alone(boolean reads, MongoMessage message) {
        Lock lock = reads ? commands.readLock() : commands.writeLock();
        lock.lock();
        try {
            return super.handleMessage(message);
        } finally {
            lock.unlock();
        }
    }

    /** The library knows only the older name of this command; drivers and health checks ask by the newer one. */
    private Document hello(MongoMessage message) {
        Document answer =
                handleCommand(message.getChannel(), message.getDatabaseName(), "isMaster", message.getDocument());
        answer.put("isWritablePrimary", true);
        answer.put("helloOk", true);
        return answer;
    }

    private static boolean changesNothing(String command, Document request) {
        if (!command.equals("aggregate")) {
            return READS.contains(command);
        }
        if (!(request.get("pipeline") instanceof List<?> stages) || stages.isEmpty()) {
            return true;
        }
        return !(stages.get(stages.size() - 1) instanceof Document last)
                || !(last.containsKey("$out") || last.containsKey("$merge"));
    }
}
