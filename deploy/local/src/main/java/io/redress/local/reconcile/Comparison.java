package io.redress.local.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules by which the services' books have to agree. */
final class Comparison {

    private static final Set<String> ENDED = Set.of("CLOSED", "WITHDRAWN", "REJECTED", "MERGED");
    private static final String REPLAY = "look at the parked events: ./redress replay";
    private static final String RELAY =
            "look at the log of %s and whether the broker answers; the relay tries again by" + " itself";

    private final Map<String, JsonNode> intake = new HashMap<>();
    private final Map<String, JsonNode> workflow = new HashMap<>();
    private final Map<String, JsonNode> archive = new HashMap<>();
    private final Set<String> surveyed = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private Comparison() {}

    static List<Finding> of(Books books) {
        Comparison comparison = new Comparison();
        comparison.read(books);
        comparison.complaints();
        comparison.cases();
        comparison.records();
        comparison.pending("intake-service", books.intake());
        comparison.pending("workflow-service", books.workflow());
        comparison.pending("notification-service", books.notification());
        comparison.pending("survey-service", books.survey());
        comparison.notices(books.notification());
        return comparison.findings;
    }

    private void read(Books books) {
        books.intake().forEach(line -> intake.put(reference(line), line));
        books.archive().forEach(line -> archive.put(reference(line), line));
        books.survey().forEach(line -> surveyed.add(cycle(line)));
        for (JsonNode line : books.workflow()) {
            // the latest cycle says where the case stands
            workflow.merge(
                    reference(line),
                    line,
                    (one, other) ->
                            one.path("cycle").asInt() >= other.path("cycle").asInt() ? one : other);
        }
    }

    private void complaints() {
        for (String reference : intake.keySet()) {
            JsonNode process = workflow.get(reference);
            if (process == null || process.path("cycle").asInt() == 0) {
                find(reference, "was filed but has no process", REPLAY);
            } else {
                customersPage(reference, process);
            }
            if (!archive.containsKey(reference)) {
                find(reference, "was filed but is not in the archive", REPLAY);
            }
        }
    }

    private void customersPage(String reference, JsonNode process) {
        String shown = intake.get(reference).path("status").asText();
        String is = process.path("status").asText();
        if (process.path("ended").asBoolean() && !shown.equals(is)) {
            find(reference, "is " + is + " but the customer's page says " + shown, REPLAY);
        }
    }

    private void cases() {
        for (Map.Entry<String, JsonNode> one : workflow.entrySet()) {
            String reference = one.getKey();
            JsonNode line = one.getValue();
            long waiting = line.path("waitingInbox").asLong();
            if (waiting > 0) {
                find(
                        reference,
                        waiting + " event(s) wait in the inbox of workflow-service",
                        "the reason is in its table inbox (column problem) and log; they are tried again by themselves");
            }
            if (!intake.containsKey(reference)) {
                find(reference, "has a process but no complaint", "was data of intake-service restored or removed?");
            }
            String status = line.path("status").asText();
            if ((status.equals("RESOLVED") || status.equals("CLOSED")) && !surveyed.contains(cycle(line))) {
                find(reference, "was resolved but survey-service knows of no survey", REPLAY);
            }
        }
    }

    private void records() {
        for (Map.Entry<String, JsonNode> one : archive.entrySet()) {
            String reference = one.getKey();
            JsonNode process = workflow.get(reference);
            boolean closed = ENDED.contains(one.getValue().path("status").asText());
            if (process == null || process.path("cycle").asInt() == 0) {
                if (!intake.containsKey(reference)) {
                    find(reference, "is in the archive only", "was data of the other services restored or removed?");
                }
            } else if (process.path("ended").asBoolean() && !closed) {
                find(reference, "is closed in workflow-service but not in the archive", REPLAY);
            } else if (closed && !process.path("ended").asBoolean()) {
                find(reference, "is closed in the archive but not in workflow-service", REPLAY);
            }
        }
    }

    private void pending(String service, List<JsonNode> lines) {
        for (JsonNode line : lines) {
            long events = line.path("pendingEvents").asLong();
            if (events > 0) {
                find(reference(line), events + " event(s) of " + service + " are not sent", RELAY.formatted(service));
            }
        }
    }

    private void notices(List<JsonNode> lines) {
        for (JsonNode line : lines) {
            long undelivered = line.path("undelivered").asLong();
            if (undelivered > 0) {
                find(
                        reference(line),
                        undelivered + " notice(s) did not reach the customer",
                        "/api/deliveries of notification-service says why; is the mail server there?");
            }
        }
    }

    private void find(String reference, String what, String remedy) {
        findings.add(new Finding(reference, what, remedy));
    }

    private static String reference(JsonNode line) {
        return line.path("reference").asText();
    }

    private static String cycle(JsonNode line) {
        return reference(line) + "/" + line.path("cycle").asInt();
    }
}
