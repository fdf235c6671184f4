package io.redress.system.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One complaint under each legal regime is left lying for eight weeks and more: {@code ./redress clock} walks them from
 * instant to instant, and what happened is compared with tables that were worked out by hand
 * ({@code eight-weeks/<regime>.txt}).
 */
class EightWeeksIT {

    private static final Instant FILED = Instant.parse("2026-03-07T02:00:00Z");
    private static final Instant END = Instant.parse("2026-05-08T00:00:00Z");

    /** How far the customer's regime follows from country and product. */
    private static final Map<String, Map<String, String>> FROM = Map.of(
            "none", Map.of("country", "CN"),
            "mica", Map.of("country", "DE"),
            "psd2", Map.of("country", "DE", "product", "PAYMENTS"),
            "disp", Map.of("country", "GB"),
            "disp-payments", Map.of("country", "GB", "product", "PAYMENTS"),
            "vara", Map.of("country", "AE"));

    /** Timers are looked for every few seconds, and a machine under test is busy. */
    private static final Duration LATE = Duration.ofMinutes(2);

    /** Each report is counted from the one before it, as late as that one was. */
    private static final Duration LATE_REPORT = Duration.ofMinutes(20);

    private static final Duration LATER_EACH_TIME = Duration.ofSeconds(15);

    private static final String NOT_RECORDED = "vara";
    private static final Instant RECORDED_LATE = Instant.parse("2026-03-14T20:00:00Z");

    private static final Map<String, Customer> CUSTOMERS = new LinkedHashMap<>();

    private static Stack stack;
    private static Agent agent;

    @BeforeAll
    static void eightWeeksPass() {
        stack = Stack.upAt("home-eight-weeks", FILED.minus(Duration.ofHours(1)));
        agent = Agent.named(stack, "agent");
        drive(FILED);
        FROM.forEach((regime, from) -> CUSTOMERS.put(regime, files(regime, from)));
        CUSTOMERS.forEach((regime, customer) -> {
            if (!regime.equals(NOT_RECORDED)) {
                agent.records(customer.reference(), "The answer is late");
            }
        });
        for (Instant stop : stops()) {
            drive(stop);
            FROM.keySet().forEach(EightWeeksIT::awaitWhatIsDue);
            if (stop.equals(RECORDED_LATE)) {
                agent.records(CUSTOMERS.get(NOT_RECORDED).reference(), "The answer is late");
            }
        }
        drive(END);
        Eventually.holds(
                "timers that fire too early have had their time",
                () -> Instant.parse(agent.opens(CUSTOMERS.get("none").reference())
                                .get("now")
                                .asText())
                        .isAfter(END.plusSeconds(10)));
    }

    @AfterAll
    static void theStackEnds() {
        stack.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mica", "psd2", "disp", "disp-payments", "vara"})
    void everythingHappensOnTheInstantThatTheTableSays(String regime) {
        List<Row> expected = Row.table(regime);
        List<Observed> observed = observed(regime);

        assertThat(observed.stream().map(Observed::kind))
                .as(() -> regime + " " + observed)
                .containsExactlyElementsOf(expected.stream()
                        .map(row -> row.what() + " " + row.clock())
                        .toList());
        for (int i = 0; i < expected.size(); i++) {
            Row row = expected.get(i);
            assertThat(observed.get(i).at())
                    .as(row.toString())
                    .isBetween(row.at(), row.at().plus(row.isProgress() ? LATE_REPORT : LATE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "mica", "psd2", "disp", "disp-payments", "vara"})
    void theCustomerHasALetterForEachDelayAndEachMissedDate(String regime) {
        List<Row> rows = Row.table(regime);
        String reference = CUSTOMERS.get(regime).reference();

        assertThat(agent.letters(reference, "DELAY_NOTICE"))
                .isEqualTo(rows.stream()
                        .filter(row -> row.what().equals("HOLDING"))
                        .count());
        assertThat(agent.letters(reference, "DEADLINE_MISSED"))
                .isEqualTo(rows.stream().filter(Row::isBreach).count());
    }

    @Test
    void supervisorsHaveTheCasesThatRunOutOfTime() {
        Agent supervisor = Agent.named(stack, "supervisor");

        CUSTOMERS.forEach((regime, customer) -> {
            assertThat(supervisor.tasks(customer.reference(), "ExplainDelay"))
                    .as(regime)
                    .hasSize(1);
            boolean warned = Row.table(regime).stream()
                    .anyMatch(
                            row -> row.what().equals("WARNING") && !row.clock().equals("own"));
            assertThat(supervisor.tasks(customer.reference(), "SecureDeadline").isEmpty())
                    .as(regime)
                    .isEqualTo(!warned);
        });
    }

    @Test
    void theCustomerSeesTheLegalDateThatIsInForce() {
        // 3 months after Sat 7 Mar is Sun 7 June: the end of Mon 8 June in Germany, CEST
        assertThat(CUSTOMERS.get("mica").looks().at("/estimate/statutoryDueAt").asText())
                .isIn("2026-06-07T21:59:59Z", "2026-06-08T21:59:59Z");
        assertThat(CUSTOMERS.get("none").looks().at("/estimate/statutoryDueAt").isMissingNode())
                .isTrue();
    }

    private static Customer files(String regime, Map<String, String> from) {
        Map<String, Object> complaint =
                Customer.complaint("en", "Nobody answers (" + regime + ")", "I have written three times.");
        Map<String, Object> contact = new LinkedHashMap<>();
        ((Map<?, ?>) complaint.get("contact")).forEach((key, value) -> contact.put(key.toString(), value));
        contact.put("country", from.get("country"));
        complaint.put("contact", contact);
        if (from.containsKey("product")) {
            complaint.put("product", from.get("product"));
        }
        return Customer.files(stack, complaint);
    }

    /**
     * Every instant of every table. A report is counted from the moment the one before it was told, so that each comes a
     * little later in its minute than the last: its stop does, too.
     */
    private static TreeSet<Instant> stops() {
        TreeSet<Instant> stops = new TreeSet<>();
        List<Instant> reports = FROM.keySet().stream()
                .flatMap(regime -> Row.table(regime).stream())
                .filter(Row::isProgress)
                .map(Row::at)
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < reports.size(); i++) {
            stops.add(reports.get(i).plus(LATER_EACH_TIME.multipliedBy(i + 2)));
        }
        FROM.keySet().stream()
                .flatMap(regime -> Row.table(regime).stream())
                .filter(row -> !row.isProgress())
                .map(Row::at)
                .forEach(stops::add);
        return stops;
    }

    private static void drive(Instant to) {
        Stack.Answer driven = stack.run("clock", to.toString());
        // waiting for the last stop may have taken longer than the way to this one
        assertThat(driven.status() == 0 || driven.output().contains("already"))
                .as(driven.output())
                .isTrue();
    }

    private static void awaitWhatIsDue(String regime) {
        Instant now = Instant.parse(
                agent.opens(CUSTOMERS.get(regime).reference()).get("now").asText());
        long due =
                Row.table(regime).stream().filter(row -> !row.at().isAfter(now)).count();
        Eventually.holds(
                "%s: %d things by %s".formatted(regime, due, now),
                () -> observed(regime).size() >= due);
    }

    /** What happened, in order. */
    private record Observed(Instant at, String kind) {}

    private static List<Observed> observed(String regime) {
        JsonNode view = agent.opens(CUSTOMERS.get(regime).reference());
        List<Observed> all = new ArrayList<>();
        nodes(view.get("clockSteps"))
                .map(step -> new Observed(
                        Instant.parse(step.get("takenAt").asText()),
                        step.get("kind").asText() + " " + step.get("clock").asText()))
                .forEach(all::add);
        nodes(view.get("timeline"))
                .filter(step -> step.get("what").asText().equals("progress-reported"))
                .map(step -> new Observed(Instant.parse(step.get("at").asText()), Row.PROGRESS + " -"))
                .forEach(all::add);
        all.sort((a, b) -> a.at().compareTo(b.at()));
        return all;
    }

    private static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
