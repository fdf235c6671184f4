package io.redress.workflow.bench;

import io.redress.messaging.Event;
import io.redress.workflow.casefile.Signals;
import io.redress.workflow.inbox.Inbox;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the service with open cases the way they come about: events through the inbox, tasks completed in the engine. The
 * same seed makes the same cases: one in fifty an emergency, two thirds recorded and handled by four departments, a fifth
 * of the open tasks claimed, due from three days ago to a week ahead.
 */
final class OpenCases {

    private static final int SEED = 4_711;
    private static final int THREADS = 4;
    private static final int SAY_EVERY = 1_000;
    private static final List<String> SEVERITIES = List.of("LOW", "MEDIUM", "MEDIUM", "MEDIUM", "HIGH", "CRITICAL");
    private static final Map<String, String> DEPARTMENTS = Map.of(
            "TECHNICAL",
            "technical",
            "ACCOUNT_SECURITY",
            "security",
            "NEW_FEATURE",
            "product",
            "PERSONAL_REQUEST",
            "personal");
    private static final List<String> CATEGORIES =
            List.of("TECHNICAL", "TECHNICAL", "TECHNICAL", "NEW_FEATURE", "PERSONAL_REQUEST");

    private final Inbox inbox;
    private final TaskService tasks;
    private final JdbcTemplate jdbc;

    OpenCases(Inbox inbox, TaskService tasks, JdbcTemplate jdbc) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** @return their references */
    List<String> open(int cases) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<String>> opened = new ArrayList<>();
            for (int number = 0; number < cases; number++) {
                int one = number;
                opened.add(threads.submit(() -> open(one, new Random(SEED + one))));
            }
            List<String> references = new ArrayList<>();
            for (Future<String> reference : opened) {
                references.add(reference.get());
                if (references.size() % SAY_EVERY == 0) {
                    System.out.printf("%d of %d cases are open%n", references.size(), cases);
                }
            }
            return references;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a case could not be opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private String open(int number, Random random) {
        String reference = "BNCH-%04d-%04d".formatted(number / 10_000, number % 10_000);
        String category = random.nextInt(50) == 0 ? "ACCOUNT_SECURITY" : CATEGORIES.get(random.nextInt(5));
        Instant now = Instant.now();
        inbox.take(
                new Event(reference, "complaint-submitted", "/intake-service", now, reference, 1, "redress.intake"),
                new ComplaintSubmitted(
                        reference,
                        "WEB",
                        random.nextBoolean() ? "en" : "zh",
                        now,
                        new Signals(category, null, List.of(), false, "UNKNOWN", null, null, null)));
        if (random.nextInt(3) > 0) {
            record(reference, category, random);
        }
        if (random.nextInt(5) == 0) {
            of(reference).forEach(task -> tasks.claim(task.getId(), random.nextBoolean() ? "agent" : "supervisor"));
        }
        return reference;
    }

    private void record(String reference, String category, Random random) {
        String severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
        for (Task task : of(reference)) {
            if (task.getTaskDefinitionKey().equals("RecordComplaint")) {
                tasks.complete(
                        task.getId(),
                        Map.of(
                                "category",
                                category,
                                "severity",
                                severity,
                                "department",
                                DEPARTMENTS.get(category),
                                "admissible",
                                true,
                                "points",
                                "[\"The transfer is pending\"]"));
            }
        }
    }

    private List<Task> of(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list();
    }

    /** Cases of one minute are due at the same time; those of a desk are not. */
    void spreadDueDates() {
        jdbc.update("update act_ru_task set due_date_ = now() + (abs(hashtext(id_)) % 240 - 72) * interval '1 hour'");
        jdbc.execute("analyze");
    }
}
