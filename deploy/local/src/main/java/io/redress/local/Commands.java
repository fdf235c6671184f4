package io.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** The short commands on a running stack. */
final class Commands {

    private Commands() {}

    static int clock(RunningStack stack, List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.get(0).equals("show")) {
            Instant now = stack.now();
            out.println("The clocks show %s; driven on by %s.".formatted(now, Steps.show(stack.clockOffset())));
            return 0;
        }
        Instant now = stack.driveClock(Steps.read(arguments.get(0), stack.now()));
        out.println("The clocks show %s; driven on by %s.".formatted(now, Steps.show(stack.clockOffset())));
        return 0;
    }

    /** Returns 1 when something is still parked afterwards. */
    static int replay(RunningStack stack, PrintStream out) {
        long left = 0;
        for (var service : stack.operator().entrySet()) {
            JsonNode done = stack.replay(service.getValue());
            JsonNode parked = service.getValue().get("/internal/parked");
            left += parked.path("count").asLong();
            out.println("  %-22s %s; still parked: %d references"
                    .formatted(
                            service.getKey(), counts(done), parked.path("count").asLong()));
            for (JsonNode one : parked.path("parked")) {
                out.println("      %s from %s since %s: %s"
                        .formatted(
                                one.path("reference").asText(),
                                one.path("topic").asText(),
                                one.path("since").asText(),
                                one.path("reason").asText()));
            }
        }
        if (left > 0) {
            out.println("What is still parked fails for the reason shown: mend that, then replay again.");
        }
        return left == 0 ? 0 : 1;
    }

    /** Returns 1 when a case could not be computed again. */
    static int rearm(RunningStack stack, List<String> arguments, PrintStream out) {
        boolean dryRun = arguments.contains("--dry-run");
        if (arguments.stream().anyMatch(argument -> !argument.equals("--dry-run"))) {
            throw new Trouble("rearm knows one option, --dry-run: it lists what would move and changes nothing");
        }
        JsonNode done = stack.operator().get(Service.WORKFLOW.title()).post("/internal/rearm?dryRun=" + dryRun, null);
        for (JsonNode move : done.path("moves")) {
            out.println("  %s  %-14s  %s -> %s  %s"
                    .formatted(
                            move.path("reference").asText(),
                            move.path("what").asText(),
                            move.path("from").asText("none"),
                            move.path("to").asText("none"),
                            move.path("reason").asText()));
        }
        done.path("failed").forEach(reference -> out.println("  " + reference.asText() + "  failed: see the log"));
        out.println("%d open cases, %d dates %s, %d failed"
                .formatted(
                        done.path("cases").asInt(),
                        done.path("moves").size(),
                        dryRun ? "would move" : "moved",
                        done.path("failed").size()));
        return done.path("failed").isEmpty() ? 0 : 1;
    }

    private static String counts(JsonNode done) {
        return "replayed %d, released %d"
                .formatted(done.path("replayed").asLong(), done.path("released").asLong());
    }
}
