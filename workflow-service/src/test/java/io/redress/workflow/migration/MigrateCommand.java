package io.redress.workflow.migration;

import io.redress.settings.SettingsFile;
import io.redress.workflow.casefile.CaseChanges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code ./redress migrate} does, with renamings that a test writes. */
@TestComponent
public class MigrateCommand {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final FiredTimers firedTimers;
    private final CaseChanges changes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    MigrateCommand(
            RepositoryService repository,
            RuntimeService runtime,
            FiredTimers firedTimers,
            CaseChanges changes,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.runtime = runtime;
        this.firedTimers = firedTimers;
        this.changes = changes;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Takes batch after batch.
     *
     * @param renamings a {@code migrations.yml}
     * @return who stays, and why
     */
    public Map<String, String> run(boolean dryRun, String renamings) {
        Plans plans = new Plans(runtime, repository, renamed(renamings));
        Migrating migrating = new Migrating(repository, runtime, plans, firedTimers, changes, events, transaction);
        Map<String, String> refused = new LinkedHashMap<>();
        String after = "";
        while (after != null) {
            Migrating.Outcome batch = migrating.run(dryRun, after);
            batch.versions().stream()
                    .filter(version -> version.problem() != null)
                    .forEach(version -> refused.put(version.process(), version.problem()));
            batch.refused().forEach(one -> refused.put(one.reference(), one.why()));
            after = batch.next();
        }
        return refused;
    }

    static Renamed renamed(String yaml) {
        try {
            Path file = Files.createTempFile("migrations", ".yml");
            try {
                Files.writeString(file, yaml);
                return Renamed.read(
                        SettingsFile.read("migrations.yml", file.toUri().toURL()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
