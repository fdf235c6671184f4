package io.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings running cases to the newest models, batch by batch, and says what came of it. */
final class Migration {

    private final Api workflow;
    private final boolean dryRun;

    /** By process and version: the first answer about it, and how many cases were migrated in all batches. */
    private final Map<String, JsonNode> versions = new LinkedHashMap<>();

    private final Map<String, Integer> migrated = new LinkedHashMap<>();
    private final List<JsonNode> refused = new ArrayList<>();

    private Migration(Api workflow, boolean dryRun) {
        this.workflow = workflow;
        this.dryRun = dryRun;
    }

    /** Returns 1 when a case had to stay in its version. */
    static int run(RunningStack stack, List<String> arguments, PrintStream out) {
        if (arguments.stream().anyMatch(argument -> !argument.equals("--dry-run"))) {
            throw new Trouble("migrate knows one option, --dry-run: it tries each case and changes nothing");
        }
        Migration migration =
                new Migration(stack.operator().get(Service.WORKFLOW.title()), arguments.contains("--dry-run"));
        migration.allBatches();
        return migration.report(out);
    }

    private void allBatches() {
        String after = "";
        do {
            JsonNode batch = workflow.post(
                    "/internal/migration?dryRun=" + dryRun + "&after="
                            + URLEncoder.encode(after, StandardCharsets.UTF_8),
                    null);
            for (JsonNode version : batch.path("versions")) {
                String key = version.path("process").asText() + " "
                        + version.path("from").asInt();
                versions.putIfAbsent(key, version);
                migrated.merge(key, version.path("migrated").asInt(), Integer::sum);
            }
            batch.path("refused").forEach(refused::add);
            after = batch.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
    }

    private int report(PrintStream out) {
        boolean stays = !refused.isEmpty();
        for (Map.Entry<String, JsonNode> entry : versions.entrySet()) {
            JsonNode version = entry.getValue();
            out.println("  %s, version %d (%s) to %d (%s): %d of %d cases %s"
                    .formatted(
                            version.path("process").asText(),
                            version.path("from").asInt(),
                            version.path("fromTag").asText(),
                            version.path("to").asInt(),
                            version.path("toTag").asText(),
                            migrated.get(entry.getKey()),
                            version.path("running").asInt(),
                            dryRun ? "would be migrated" : "migrated"));
            if (version.hasNonNull("problem")) {
                stays = true;
                out.println("      none can be: " + version.path("problem").asText());
            }
        }
        for (JsonNode one : refused) {
            out.println("  %s stays in version %d of %s: %s"
                    .formatted(
                            one.path("reference").asText(),
                            one.path("version").asInt(),
                            one.path("process").asText(),
                            one.path("why").asText()));
        }
        if (versions.isEmpty()) {
            out.println("Every case runs in the newest version of its model.");
        }
        return stays ? 1 : 0;
    }
}
