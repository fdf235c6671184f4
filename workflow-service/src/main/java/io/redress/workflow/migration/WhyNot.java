package io.redress.workflow.migration;

import io.redress.workflow.engine.StepFailed;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;

/** Why something cannot be migrated, in one line of activity ids and the engine's own words; never a case's. */
final class WhyNot {

    private WhyNot() {}

    static String of(RuntimeException refusal) {
        if (refusal instanceof MigrationPlanValidationException plan) {
            return String.join("; ", plan(plan));
        }
        if (refusal instanceof MigratingProcessInstanceValidationException one) {
            return String.join("; ", instance(one.getValidationReport()));
        }
        return StepFailed.code(refusal);
    }

    private static List<String> plan(MigrationPlanValidationException refusal) {
        List<String> why = new ArrayList<>();
        refusal.getValidationReport()
                .getInstructionReports()
                .forEach(report -> report.getFailures()
                        .forEach(failure ->
                                why.add(report.getMigrationInstruction().getSourceActivityId() + ": " + failure)));
        return why;
    }

    private static List<String> instance(MigratingProcessInstanceValidationReport report) {
        List<String> why = new ArrayList<>(report.getFailures());
        report.getActivityInstanceReports()
                .forEach(one -> one.getFailures().forEach(failure -> why.add(one.getSourceScopeId() + ": " + failure)));
        report.getTransitionInstanceReports()
                .forEach(one -> one.getFailures().forEach(failure -> why.add(one.getSourceScopeId() + ": " + failure)));
        return why;
    }
}
