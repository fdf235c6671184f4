package io.redress.workflow.migration;

import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.casefile.ClocksChanged;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings running processes to the newest version of their model. One short transaction each, under the lock of the case,
 * so that work goes on meanwhile; one that cannot be migrated stays as it is, is listed, and holds up no other.
 */
@Service
class Migrating {

    private static final Logger log = LoggerFactory.getLogger(Migrating.class);

    /** As many as a request has time for. */
    private static final int BATCH = 200;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Plans plans;
    private final FiredTimers firedTimers;
    private final CaseChanges changes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Migrating(
            RepositoryService repository,
            RuntimeService runtime,
            Plans plans,
            FiredTimers firedTimers,
            CaseChanges changes,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.runtime = runtime;
        this.plans = plans;
        this.firedTimers = firedTimers;
        this.changes = changes;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * An older version that cases run in.
     *
     * @param running how many, before this batch
     * @param migrated how many of them this batch has brought (or in a dry run would have brought) to the newest version
     * @param problem why none of them can be migrated, or null
     */
    record Version(
            String process,
            int from,
            String fromTag,
            int to,
            String toTag,
            int running,
            int migrated,
            String problem) {}

    /** A case that stays in its version. */
    record Refused(String reference, String process, int version, String why) {}

    /** @param next where the next batch begins, or null when this was the last one */
    record Outcome(boolean dryRun, List<Version> versions, List<Refused> refused, String next) {}

    /**
     * Takes one batch.
     *
     * @param dryRun try each migration and take it back: nothing has changed afterwards
     * @param after where the batch before it ended, or empty
     */
    Outcome run(boolean dryRun, String after) {
        List<Version> versions = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        int room = BATCH;
        String last = null;
        for (Older older : olderVersions()) {
            List<ProcessInstance> waiting = older.running().stream()
                    .filter(one -> after.compareTo(place(older, one)) < 0)
                    .toList();
            List<ProcessInstance> batch = waiting.subList(0, Math.min(room, waiting.size()));
            versions.add(migrate(older, batch, dryRun, refused));
            room -= batch.size();
            if (!batch.isEmpty()) {
                last = place(older, batch.get(batch.size() - 1));
            }
        }
        return new Outcome(dryRun, versions, refused, room == 0 ? last : null);
    }

    private record Older(ProcessDefinition version, ProcessDefinition newest, List<ProcessInstance> running) {}

    /** Sorts as the batches go: version after version, in each by id. */
    private static String place(Older older, ProcessInstance one) {
        return "%s %08d %s".formatted(older.version().getKey(), older.version().getVersion(), one.getId());
    }

    private List<Older> olderVersions() {
        List<Older> found = new ArrayList<>();
        for (ProcessDefinition newest : repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()) {
            for (ProcessDefinition version : repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(newest.getKey())
                    .orderByProcessDefinitionVersion()
                    .asc()
                    .list()) {
                List<ProcessInstance> running =
                        version.getVersion() == newest.getVersion() ? List.of() : runningIn(version);
                if (!running.isEmpty()) {
                    found.add(new Older(version, newest, running));
                }
            }
        }
        return found;
    }

    private List<ProcessInstance> runningIn(ProcessDefinition version) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(version.getId())
                .orderByProcessInstanceId()
                .asc()
                .list();
    }

    private Version migrate(Older older, List<ProcessInstance> batch, boolean dryRun, List<Refused> refused) {
        MigrationPlan plan;
        try {
            plan = plans.plan(older.version(), older.newest());
        } catch (MigrationPlanValidationException refusal) {
            return version(older, 0, WhyNot.of(refusal));
        }
        int migrated = 0;
        for (ProcessInstance one : batch) {
            try {
                migrate(one, plan, dryRun);
                migrated++;
            } catch (RuntimeException refusal) { // of whatever kind: the others are migrated all the same
                String why = WhyNot.of(refusal);
                log.info(
                        "{} stays in {}: {}",
                        one.getBusinessKey(),
                        older.version().getId(),
                        why);
                refused.add(new Refused(
                        one.getBusinessKey(),
                        older.version().getKey(),
                        older.version().getVersion(),
                        why));
            }
        }
        return version(older, migrated, null);
    }

    private void migrate(ProcessInstance one, MigrationPlan plan, boolean dryRun) {
        transaction.executeWithoutResult(status -> {
            changes.lock(one.getBusinessKey());
            firedTimers.keepFired(
                    one.getId(),
                    plan,
                    () -> runtime.newMigration(plan)
                            .processInstanceIds(one.getId())
                            .execute());
            events.publishEvent(new ClocksChanged(one.getBusinessKey()));
            if (dryRun) {
                status.setRollbackOnly();
            }
        });
    }

    private static Version version(Older older, int migrated, String problem) {
        return new Version(
                older.newest().getKey(),
                older.version().getVersion(),
                older.version().getVersionTag(),
                older.newest().getVersion(),
                older.newest().getVersionTag(),
                older.running().size(),
                migrated,
                problem);
    }
}
