package io.redress.local.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.local.Api;
import io.redress.local.RunningStack;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks until nothing is wrong, or until the same things have stayed wrong for a while: what is merely under way
 * between two services settles within seconds.
 */
public final class Reconcile {

    private static final int LOOKS = 15;
    private static final int PAUSE_SECONDS = 2;

    private Reconcile() {}

    /** Returns 0 when everything fits together, else 1. */
    public static int run(RunningStack stack, PrintStream out) throws InterruptedException {
        Map<String, Api> services = stack.operator();
        Books[] last = new Books[1];
        List<Finding> lasting = lasting(
                () -> {
                    last[0] = read(services);
                    return Comparison.of(last[0]);
                },
                out);
        out.println("%d complaints, %d cases, %d records in the archive."
                .formatted(
                        last[0].intake().size(),
                        last[0].workflow().size(),
                        last[0].archive().size()));
        for (Finding finding : lasting) {
            out.println("  %-16s %s".formatted(finding.reference(), finding.what()));
            out.println("  %-16s   -> %s".formatted("", finding.remedy()));
        }
        out.println(lasting.isEmpty() ? "Everything fits together." : lasting.size() + " finding(s).");
        return lasting.isEmpty() ? 0 : 1;
    }

    private static List<Finding> lasting(Supplier<List<Finding>> look, PrintStream out) throws InterruptedException {
        List<Finding> lasting = look.get();
        for (int i = 1; i < LOOKS && !lasting.isEmpty(); i++) {
            if (i == 1) {
                out.println("Looking again at what may only be under way (up to " + LOOKS * PAUSE_SECONDS + " s) ...");
            }
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            List<Finding> now = look.get();
            lasting = lasting.stream().filter(now::contains).toList();
        }
        return lasting;
    }

    private static Books read(Map<String, Api> services) {
        // downstream first: what they know, those before them must know by then
        List<JsonNode> archive = lines(services, "archive-service");
        List<JsonNode> survey = lines(services, "survey-service");
        List<JsonNode> notification = lines(services, "notification-service");
        List<JsonNode> workflow = lines(services, "workflow-service");
        List<JsonNode> intake = lines(services, "intake-service");
        return new Books(intake, workflow, notification, survey, archive);
    }

    private static List<JsonNode> lines(Map<String, Api> services, String service) {
        return services.get(service).lines("/internal/reconciliation");
    }
}
