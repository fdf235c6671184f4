package io.redress.local;

import io.redress.realparts.KafkaBroker;
import io.redress.realparts.Ports;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of every part whether it serves and what memory it holds. */
final class Status {

    private static final long MEGABYTE = 1 << 20;

    private static final int BROKER_LOOKS = 4;

    private final Home home;
    private final Map<Port, Integer> ports;
    private final List<Service> services;
    private long total;
    private boolean allReady = true;

    Status(Home home) throws IOException {
        Chosen chosen = Chosen.before(home);
        this.home = home;
        this.ports = chosen.ports();
        this.services = chosen.services();
    }

    /** Returns 0 only when everything is ready. */
    int print(PrintStream out) throws IOException {
        Optional<ProcessHandle> launcher = Lock.holder(home);
        if (launcher.isEmpty()) {
            out.println("Redress is not running from " + home.directory() + ". Start it with ./redress up");
            return 1;
        }
        Map<String, ProcessHandle> processes = new HashMap<>();
        for (Recorded recorded : Recorded.all(home)) {
            recorded.process(home).ifPresent(process -> processes.put(recorded.part(), process));
        }
        String broker = "127.0.0.1:" + ports.get(Port.KAFKA);
        line(out, "kafka", broker, processes.get("kafka"), brokerServes(broker));
        line(out, "mongo", address(Port.MONGO), processes.get("mongo"), Ports.answers(ports.get(Port.MONGO)));
        line(out, "postgres", address(Port.DB), processes.get("postgres"), Ports.answers(ports.get(Port.DB)));
        mailbox(out, launcher.get());
        for (Service service : services) {
            URI readiness = URI.create("http://" + address(service.port()) + "/actuator/health/readiness");
            String shown = "http://localhost:" + ports.get(service.port());
            line(out, service.title(), shown, processes.get(service.title()), Launches.answersOk(readiness));
        }
        Path ready = home.run().resolve("ready");
        if (!Files.exists(ready)) {
            allReady = false;
            out.println("Still starting.");
        } else {
            String[] fields = Files.readString(ready).strip().split(" ");
            out.println("Ready after %s (at %s); %d MB resident in all"
                    .formatted(
                            Progress.seconds(Duration.ofMillis(Long.parseLong(fields[0]))),
                            fields[1],
                            total / MEGABYTE));
        }
        return allReady ? 0 : 1;
    }

    /** On a busy machine its first answer may be slower than one look waits. */
    private static boolean brokerServes(String broker) {
        for (int look = 1; look < BROKER_LOOKS; look++) {
            if (KafkaBroker.serves(broker)) {
                return true;
            }
        }
        return KafkaBroker.serves(broker);
    }

    private void mailbox(PrintStream out, ProcessHandle launcher) {
        boolean serves = Ports.answers(ports.get(Port.SMTP))
                && Launches.answersOk(URI.create("http://" + address(Port.MAILBOX) + "/"));
        long bytes = Memory.residentBytes(launcher)
                - launcher.descendants().mapToLong(Memory::one).sum();
        print(out, "mailbox and launcher", "http://localhost:" + ports.get(Port.MAILBOX), bytes, true, serves);
    }

    private void line(PrintStream out, String part, String address, ProcessHandle process, boolean serves) {
        long bytes = process == null ? 0 : Memory.residentBytes(process);
        print(out, part, address, bytes, process != null, serves);
    }

    private void print(PrintStream out, String part, String address, long bytes, boolean runs, boolean serves) {
        total += bytes;
        boolean ready = runs && serves;
        allReady &= ready;
        String state = ready ? "ready" : runs ? "not ready" : "down";
        out.println("  %-9s %-22s %-30s %5d MB".formatted(state, part, address, bytes / MEGABYTE));
    }

    private String address(Port port) {
        return "127.0.0.1:" + ports.get(port);
    }
}
