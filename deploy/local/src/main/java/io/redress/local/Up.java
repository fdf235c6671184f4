package io.redress.local;

import io.redress.realparts.Mailbox;
import io.redress.realparts.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts everything in order of readiness, watches over it, and stops it in reverse. */
final class Up {

    private static final Duration PART_PATIENCE = Duration.ofMinutes(2);
    private static final Duration SERVICE_PATIENCE = Duration.ofMinutes(4);

    private final Home home;
    private final Path root;
    private final Map<String, String> environment;
    private final Progress progress;
    private final Deque<List<Supervised>> running = new ArrayDeque<>();
    private Mailbox mailbox;
    private Training training;
    private boolean stopped;

    /** Held until the process ends, whichever way that is. */
    private Lock lock;

    Up(Home home, Path root, Map<String, String> environment, Progress progress) {
        this.home = home;
        this.root = root;
        this.environment = environment;
        this.progress = progress;
    }

    /** Returns when the process is asked to end; everything else happens in between. */
    void run() throws IOException, InterruptedException {
        Chosen chosen = Chosen.by(environment);
        Map<Port, Integer> ports = chosen.ports();
        lock = Lock.take(home);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            List<String> left = Leftovers.clear(home);
            if (!left.isEmpty()) {
                progress.say("Cleared up what an earlier run had left: " + String.join(", ", left));
            }
            Port.requireFree(ports);
            home.turnLogs();
            chosen.keep(home);
            Credentials credentials = Credentials.in(home);
            Launches launches = new Launches(home, root, ports, credentials, environment);
            for (Service service : Service.wanted(environment)) {
                AppFiles.built(service, root);
            }
            progress.say("Starting Redress from " + home.directory());
            begin(launches, ports);
            done(launches, ports);
            new CountDownLatch(1).await();
        } catch (Trouble e) {
            stop();
            throw e;
        }
    }

    private void begin(Launches launches, Map<Port, Integer> ports) throws IOException, InterruptedException {
        Files.deleteIfExists(home.run().resolve("ready"));
        PostgresServer database = launches.database();
        List<Supervised> parts = new ArrayList<>();
        push(parts);
        Future<?> unpacked = unpackAll();
        Supervised broker = start(parts, launches.broker());
        Supervised mongo = start(parts, launches.mongo());
        long began = System.nanoTime();
        mailbox = Mailbox.start(
                home.data().resolve("mail"), ports.get(Port.SMTP), ports.get(Port.IMAP), ports.get(Port.MAILBOX));
        progress.ready(
                "mailbox", "http://localhost:" + ports.get(Port.MAILBOX), Duration.ofNanos(System.nanoTime() - began));
        Supervised postgres = start(parts, launches.postgres(database));
        mongo.awaitReady(PART_PATIENCE);
        postgres.awaitReady(PART_PATIENCE);
        database.ensureDatabase("workflow");
        broker.awaitReady(PART_PATIENCE);
        await(unpacked);
        List<Supervised> services = new ArrayList<>();
        push(services);
        for (Service service : Service.wanted(environment)) {
            start(services, launches.service(service));
        }
        awaitAll(services);
    }

    /** Each says when it is ready, whichever is first. */
    private static void awaitAll(List<Supervised> services) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletionService<Void> ready = new ExecutorCompletionService<>(threads);
            for (Supervised service : services) {
                ready.submit(() -> {
                    service.awaitReady(SERVICE_PATIENCE);
                    return null;
                });
            }
            for (int i = 0; i < services.size(); i++) {
                await(ready.take());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private synchronized void push(List<Supervised> group) {
        running.push(group);
    }

    private Supervised start(List<Supervised> group, Part part) throws IOException {
        Supervised supervised = new Supervised(part, home, progress);
        synchronized (this) {
            if (stopped) {
                throw new Trouble("stopped while starting");
            }
            group.add(supervised);
        }
        return supervised.start();
    }

    /** Work for the processor while the parts wait for their disks. */
    private Future<?> unpackAll() {
        ExecutorService one = Executors.newSingleThreadExecutor();
        Future<?> done = one.submit(() -> {
            for (Service service : Service.wanted(environment)) {
                AppFiles.of(service, root, home);
            }
            return null;
        });
        one.shutdown();
        return done;
    }

    private static void await(Future<?> work) throws IOException, InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Trouble trouble) {
                throw trouble;
            }
            throw new IOException(e.getCause());
        }
    }

    private void done(Launches launches, Map<Port, Integer> ports) throws IOException {
        Duration took = progress.sinceStart();
        Files.writeString(
                home.run().resolve("ready"),
                took.toMillis() + " " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Welcome.say(progress, took, home, ports, launches.timeMachine());
        if (!"off".equalsIgnoreCase(environment.get("REDRESS_TRAINING"))) {
            training = new Training(home, root, launches, Service.wanted(environment));
            training.begin();
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        if (running.isEmpty() && mailbox == null) {
            return;
        }
        progress.say("Stopping.");
        running.forEach(group -> group.forEach(Supervised::expectEnd));
        if (training != null) {
            training.stop();
        }
        if (!running.isEmpty() && running.size() > 1) {
            stopAll(running.pop());
        }
        if (mailbox != null) {
            mailbox.close();
        }
        if (!running.isEmpty()) {
            stopAll(running.pop());
        }
        progress.say("Stopped.");
    }

    private static void stopAll(List<Supervised> group) {
        List<Thread> stops = new ArrayList<>();
        for (Supervised one : group) {
            Thread thread = new Thread(one::stop, "stop");
            thread.start();
            stops.add(thread);
        }
        try {
            for (Thread thread : stops) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
