package io.redress.system.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Analyst;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One complaint under each legal regime is left lying for eight weeks, or until the law's last date has passed:
 * {@code ./redress clock} walks them from instant to instant, and what happened is compared with tables that were worked
 * out by hand ({@code eight-weeks/<regime>.txt}).
 */
class EightWeeksIT {

    private static final Instant FILED = Instant.parse("2026-03-07T02:00:00Z");
    private static final Instant END = Instant.parse("2026-07-09T00:00:00Z");

    /** When a complaint is answered at last: after the last breach that its law knows. */
    private static final Map<String, Instant> ANSWERED = Map.of(
            "none", Instant.parse("2026-05-08T00:00:00Z"),
            "mica", Instant.parse("2026-07-08T00:00:00Z"),
            "psd2", Instant.parse("2026-05-08T00:00:00Z"),
            "disp", Instant.parse("2026-06-01T00:00:00Z"),
            "disp-payments", Instant.parse("2026-05-08T00:00:00Z"),
            "vara", Instant.parse("2026-05-08T00:00:00Z"));

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

    private static final String NOT_RECORDED = "vara";
    private static final Instant RECORDED_LATE = Instant.parse("2026-03-14T20:00:00Z");

    private static final String POINT = "The answer is late";

    private static final Map<String, Customer> CUSTOMERS = new LinkedHashMap<>();

    /** What supervisors had to do just before the answer. */
    private static final Map<String, List<String>> ON_SUPERVISORS_DESK = new LinkedHashMap<>();

    private static final Map<LegalDate, String> SEEN = new LinkedHashMap<>();

    private static Stack stack;
    private static Agent agent;
    private static Agent supervisor;
    private static Analyst analyst;

    /** The date by law that the customer's page says at an instant. */
    private record LegalDate(Instant when, String regime) {}

    @BeforeAll
    static void eightWeeksPass() {
        stack = Stack.upAt("home-eight-weeks", FILED.minus(Duration.ofHours(1)));
        agent = Agent.named(stack, "agent");
        supervisor = Agent.named(stack, "supervisor");
        analyst = new Analyst(stack);
        stack.driveTo(FILED);
        FROM.forEach((regime, from) -> CUSTOMERS.put(regime, files(regime, from)));
        CUSTOMERS.forEach((regime, customer) -> {
            if (!regime.equals(NOT_RECORDED)) {
                agent.records(customer.reference(), POINT);
            }
        });
        for (Instant stop : stops()) {
            // waiting for the last stop may have taken longer than the way to this one
            stack.driveTo(stop);
            FROM.keySet().forEach(EightWeeksIT::awaitWhatIsDue);
            if (stop.equals(RECORDED_LATE)) {
                agent.records(CUSTOMERS.get(NOT_RECORDED).reference(), POINT);
            }
            legalDates()
                    .map(EightWeeksIT::legalDate)
                    .filter(date -> date.when().equals(stop))
                    .forEach(date -> SEEN.put(date, statutoryDueAt(date.regime())));
            ANSWERED.forEach((regime, at) -> {
                if (at.equals(stop)) {
                    answer(regime);
                }
            });
        }
        stack.driveTo(END);
        Eventually.holds(
                "timers that fire too early or too late have had their time",
                () -> Instant.parse(agent.opens(CUSTOMERS.get("none").reference())
                                .get("now")
                                .asText())
                        .isAfter(END.plusSeconds(10)));
    }

    private static void answer(String regime) {
        String reference = CUSTOMERS.get(regime).reference();
        ON_SUPERVISORS_DESK.put(
                regime,
                Stream.of("ExplainDelay", "SecureDeadline")
                        .filter(task -> !supervisor.tasks(reference, task).isEmpty())
                        .toList());
        agent.resolves(reference, "UPHELD", "You were right, and we are late.", "It lay too long.", POINT);
        Eventually.holds(regime + " is answered", () -> agent.opens(reference).hasNonNull("resolvedAt"));
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
                    .isBetween(row.at(), row.stop().plus(LATE));
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

    @ParameterizedTest
    @ValueSource(strings = {"none", "mica", "psd2", "disp", "disp-payments", "vara"})
    void supervisorsHaveTheCaseThatRunsOutOfTime(String regime) {
        boolean atStake = Row.table(regime).stream()
                .anyMatch(row -> row.what().equals("WARNING") && !row.clock().equals("own"));

        assertThat(ON_SUPERVISORS_DESK.get(regime))
                .containsExactlyElementsOf(
                        atStake ? List.of("ExplainDelay", "SecureDeadline") : List.of("ExplainDelay"));
    }

    /** The last second of the last day, in the zone of the law. */
    static Stream<Arguments> legalDates() {
        return Stream.of(
                Arguments.of("2026-03-08T00:00:00Z", "none", "", "no law, no date"),
                Arguments.of("2026-03-08T00:00:00Z", "mica", "2026-05-07T21:59:59Z", "2 months: Thu 7 May, CEST"),
                Arguments.of(
                        "2026-03-08T00:00:00Z", "psd2", "2026-03-27T22:59:59Z", "15 working days: Fri 27 Mar, CET"),
                Arguments.of("2026-03-08T00:00:00Z", "disp", "2026-05-02T22:59:59Z", "8 weeks: Sat 2 May, BST"),
                Arguments.of("2026-03-08T00:00:00Z", "disp-payments", "2026-03-27T23:59:59Z", "Fri 27 Mar, GMT"),
                Arguments.of("2026-03-08T00:00:00Z", "vara", "2026-04-04T19:59:59Z", "4 weeks: Sat 4 Apr in Dubai"),
                Arguments.of(
                        "2026-05-07T00:00:00Z", "mica", "2026-06-08T21:59:59Z", "3 months: Sun 7 June rolls to Mon 8"),
                Arguments.of("2026-05-07T00:00:00Z", "disp", "2026-05-30T22:59:59Z", "12 weeks: Sat 30 May, BST"),
                Arguments.of("2026-06-10T00:00:00Z", "mica", "2026-07-07T21:59:59Z", "4 months: Tue 7 July, CEST"));
    }

    @ParameterizedTest(name = "{1} at {0}: {3}")
    @MethodSource("legalDates")
    void theCustomerSeesTheLegalDateThatIsInForce(String when, String regime, String date, String working) {
        assertThat(SEEN.get(new LegalDate(Instant.parse(when), regime))).isEqualTo(date);
    }

    private static LegalDate legalDate(Arguments row) {
        return new LegalDate(Instant.parse(row.get()[0].toString()), row.get()[1].toString());
    }

    /** Blank where there is none. */
    private static String statutoryDueAt(String regime) {
        return CUSTOMERS.get(regime).looks().at("/estimate/statutoryDueAt").asText();
    }

    private static Customer files(String regime, Map<String, String> from) {
        Map<String, Object> complaint =
                Customer.complaint("en", "Nobody answers (" + regime + ")", "I have written three times.");
        if (from.containsKey("product")) {
            complaint.put("product", from.get("product"));
        }
        return Customer.files(stack, Customer.from(from.get("country"), complaint));
    }

    /** Every instant of every table, those at which something is looked at, and those of the answers. */
    private static TreeSet<Instant> stops() {
        TreeSet<Instant> stops = new TreeSet<>(ANSWERED.values());
        FROM.keySet().stream()
                .flatMap(regime -> Row.table(regime).stream())
                .map(Row::stop)
                .forEach(stops::add);
        legalDates().map(EightWeeksIT::legalDate).map(LegalDate::when).forEach(stops::add);
        return stops;
    }

    private static void awaitWhatIsDue(String regime) {
        Instant now = Instant.parse(
                agent.opens(CUSTOMERS.get(regime).reference()).get("now").asText());
        long due = Row.table(regime).stream()
                .filter(row -> !row.stop().isAfter(now))
                .count();
        Eventually.holds(
                "%s: %d things by %s".formatted(regime, due, now),
                () -> observed(regime).size() >= due);
    }

    private static List<Observed> observed(String regime) {
        String reference = CUSTOMERS.get(regime).reference();
        return Observed.all(agent.opens(reference), analyst.finds(reference).orElseGet(MissingNode::getInstance));
    }
}
