package io.redress.system.hostile;

import io.redress.system.hostile.Attack.Door;
import io.redress.system.hostile.Attack.Ending;
import io.redress.system.hostile.Attack.Visitor;
import io.redress.system.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends attacks from many addresses at once and keeps what went wrong. */
final class Assault {

    private static final int THREADS = 4;
    private static final int ADDRESSES_PER_THREAD = 50;
    /** So many requests come from one address before the next one goes on. */
    private static final int PER_ADDRESS = 100;
    /** More faults say nothing more. */
    private static final int ENOUGH = 25;

    private final Stack stack;
    private final Attacks attacks;
    private final Judge judge;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final Map<String, List<Long>> took = new TreeMap<>();
    private int filed;

    Assault(Stack stack, Attacks attacks, Judge judge) {
        this.stack = stack;
        this.attacks = attacks;
        this.judge = judge;
    }

    /** Sends the attacks of these numbers. */
    void send(int from, int to) throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Void>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Attacker attacker = new Attacker(thread);
            running.add(threads.submit((Callable<Void>) () -> {
                try (attacker) {
                    for (int number = next.getAndIncrement();
                            number < to && !enough();
                            number = next.getAndIncrement()) {
                        attacker.send(number);
                    }
                }
                return null;
            }));
        }
        for (Future<Void> one : running) {
            one.get();
        }
        threads.shutdown();
    }

    List<String> faults() {
        return faults;
    }

    /** How many answers of which kind there were, such as {@code INTAKE 400}. */
    Map<String, Integer> statuses() {
        return statuses;
    }

    /** How long the attacks of each name took on average, and how many there were. */
    Map<String, String> milliseconds() {
        Map<String, String> milliseconds = new TreeMap<>();
        took.forEach((name, nanos) -> milliseconds.put(
                name,
                String.format(
                        "%.1f × %d",
                        nanos.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6, nanos.size())));
        return milliseconds;
    }

    /** How many complaints were accepted. */
    int filed() {
        return filed;
    }

    private synchronized boolean enough() {
        return faults.size() >= ENOUGH;
    }

    /** What is shown is cut; the whole request lies beside the reports, to be sent again with {@code nc}. */
    private synchronized void fault(int number, Attack attack, String fault, Object answer) {
        Path whole = Path.of("target", "hostile-" + number + ".request");
        try {
            Files.write(whole, attack.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faults.add("#" + number + " (" + whole + ") " + fault + ": " + attack.shown() + "\n--- answered by:\n" + answer
                + "\n");
    }

    private synchronized void took(Attack attack, long nanos) {
        took.computeIfAbsent(attack.name(), unknown -> new ArrayList<>()).add(nanos);
    }

    private synchronized void count(Attack attack, Answer answer) {
        statuses.merge(attack.door() + " " + answer.status(), 1, Integer::sum);
        filed += attack.name().endsWith("filing") && answer.status() == 201 ? 1 : 0;
    }

    /** One thread with its connections. */
    private final class Attacker implements AutoCloseable {

        private final Map<Visitor, Map<Door, Line>> lines = new EnumMap<>(Visitor.class);
        private final int thread;
        private int sent;

        private Attacker(int thread) {
            this.thread = thread;
            for (Visitor visitor : Visitor.values()) {
                lines.put(visitor, new EnumMap<>(Door.class));
            }
        }

        private void send(int number) throws IOException {
            Attack attack = attacks.at(number);
            if (++sent % PER_ADDRESS == 0) {
                hangUp(Visitor.STRANGER);
            }
            long began = System.nanoTime();
            try {
                List<Answer> answers = attack.ending() == Ending.HANGS_UP ? once(attack) : List.of(kept(attack));
                took(attack, System.nanoTime() - began);
                for (Answer answer : answers) {
                    count(attack, answer);
                    Optional<String> fault = judge.fault(attack, answer);
                    fault.ifPresent(what -> fault(number, attack, what, answer));
                }
            } catch (IOException nothing) {
                lines.get(attack.visitor()).remove(attack.door());
                fault(number, attack, "no answer", nothing);
            }
        }

        private List<Answer> once(Attack attack) throws IOException {
            try (Line line = new Line(address(attack.visitor()), port(attack))) {
                return line.askAndHangUp(attack.bytes(), attack.asksForHead());
            }
        }

        private Answer kept(Attack attack) throws IOException {
            Map<Door, Line> mine = lines.get(attack.visitor());
            Line line = mine.get(attack.door());
            if (line != null && line.isOpen()) {
                try {
                    return line.ask(attack.bytes(), attack.asksForHead());
                } catch (java.net.SocketTimeoutException hangs) {
                    throw hangs;
                } catch (IOException closedMeanwhile) {
                    line.close();
                }
            }
            Line fresh = new Line(address(attack.visitor()), port(attack));
            mine.put(attack.door(), fresh);
            return fresh.ask(attack.bytes(), attack.asksForHead());
        }

        private InetAddress address(Visitor visitor) throws IOException {
            return visitor == Visitor.OWNER
                    ? InetAddress.getByName(HostileRequestsIT.OWNERS_ADDRESS)
                    : InetAddress.getByAddress(new byte[] {
                        127, (byte) (100 + thread), 0, (byte) (1 + sent / PER_ADDRESS % ADDRESSES_PER_THREAD)
                    });
        }

        private int port(Attack attack) {
            return stack.port(attack.door().port());
        }

        private void hangUp(Visitor visitor) throws IOException {
            for (Line line : lines.get(visitor).values()) {
                line.close();
            }
            lines.get(visitor).clear();
        }

        @Override
        public void close() throws IOException {
            for (Visitor visitor : Visitor.values()) {
                hangUp(visitor);
            }
        }
    }
}
