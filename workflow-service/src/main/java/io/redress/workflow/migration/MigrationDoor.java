package io.redress.workflow.migration;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator bring running cases to the newest models; behind {@code ./redress migrate}. */
@RestController
@RequestMapping("/internal/migration")
class MigrationDoor {

    private final Migrating migrating;

    MigrationDoor(Migrating migrating) {
        this.migrating = migrating;
    }

    @Operation(
            summary =
                    "Bring a batch of running cases to the newest version of their models, or list what would come of it",
            description = "Repeat with after = next until next is null.")
    @PostMapping
    Migrating.Outcome migrate(
            @RequestParam(defaultValue = "true") boolean dryRun, @RequestParam(defaultValue = "") String after) {
        return migrating.run(dryRun, after);
    }
}
