package io.redress.workflow.regime;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.calendar.CalendarPeriod;
import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFile.ClockStep;
import io.redress.workflow.regime.Deadline.MetBy;
import io.redress.workflow.regime.RulesInForce.Rules;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the law asks for in a case: a pure function of the customer's country, the product, when the cycle began, and
 * which holding letters have left.
 */
@Component
public class Regimes {

    private final RulesInForce rules;
    private final Taxonomy taxonomy;

    Regimes(RulesInForce rules, Taxonomy taxonomy) {
        this.rules = rules;
        this.taxonomy = taxonomy;
    }

    /** The ids of all regimes that bind this complaint, by the customer's country and the product; empty for none. */
    public List<String> binding(CaseFile file) {
        return binding(file, rules.now());
    }

    /** All legal dates of the current cycle, met or not, the shorter ones first. */
    public List<Deadline> deadlines(CaseFile file) {
        return deadlines(file, rules.now());
    }

    /** The strictest unextended date in force for the decision, or null where no regime sets one. */
    public Instant strictestDecisionDate(CaseFile file) {
        return strictest(file, Deadline::unextendedDueAt)
                .map(Deadline::unextendedDueAt)
                .orElse(null);
    }

    /** The strictest legal date in force for the decision, or null where no regime sets one. */
    public Instant legalDate(CaseFile file) {
        return strictest(file, Deadline::dueAt).map(Deadline::dueAt).orElse(null);
    }

    /** The zone in which the day of {@link #legalDate} ends, or null where no regime sets one. */
    public ZoneId legalZone(CaseFile file) {
        return strictest(file, Deadline::dueAt).map(Deadline::zone).orElse(null);
    }

    /** Of each regime the date for the decision that is in force: neither put off by a letter nor missed; none after the last. */
    public List<Deadline> inForce(CaseFile file) {
        Rules under = rules.now();
        List<Deadline> all = deadlines(file, under);
        return binding(file, under).stream()
                .flatMap(regime ->
                        decisionDates(all, regime).filter(deadline -> !isOver(file, deadline)).findFirst().stream())
                .toList();
    }

    /** What people call each law, by the id of its regime. */
    public Map<String, String> names() {
        return rules.now().regimes().regimes().values().stream().collect(Collectors.toMap(Regime::id, Regime::name));
    }

    /** All regimes, for people who want to read them. */
    public List<PublishedRegime> published() {
        return rules.now().regimes().regimes().values().stream()
                .map(regime -> new PublishedRegime(
                        regime.id(),
                        regime.name(),
                        regime.source(),
                        regime.template(),
                        regime.clocks().stream()
                                .map(clock -> new PublishedClock(
                                        clock.id(),
                                        clock.length(),
                                        clock.metBy(),
                                        clock.duty(),
                                        clock.holding() == null
                                                ? null
                                                : clock.holding().until()))
                                .toList()))
                .sorted(Comparator.comparing(PublishedRegime::id))
                .toList();
    }

    /** Who serves whom, and what binds it. */
    public List<PublishedEntity> entities() {
        return rules.now().regimes().entities().stream()
                .map(entity -> new PublishedEntity(
                        entity.id(),
                        entity.countries().stream().sorted().toList(),
                        entity.byDefault(),
                        entity.regimes()))
                .toList();
    }

    /**
     * A law, in words and lengths.
     *
     * @param template where its form for complaints stands, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublishedRegime(
            String id, String name, String source, String template, List<PublishedClock> clocks) {}

    /** @param heldUntil how long it may take after a holding letter, or null where there is none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublishedClock(
            String id, CalendarPeriod length, MetBy metBy, boolean duty, CalendarPeriod heldUntil) {}

    /** A company, whom it serves, and what binds it by product. */
    public record PublishedEntity(
            String id, List<String> countries, boolean byDefault, Map<String, List<String>> regimes) {}

    private List<String> binding(CaseFile file, Rules under) {
        return under.regimes().serving(file.signals().country()).binding(product(file));
    }

    /** What the customer said, else what the category is about. */
    private String product(CaseFile file) {
        if (file.signals().product() != null || file.category() == null) {
            return file.signals().product();
        }
        return taxonomy.find(file.category()).map(Category::product).orElse(null);
    }

    private List<Deadline> deadlines(CaseFile file, Rules under) {
        return binding(file, under).stream()
                .map(id -> under.regimes().regimes().get(id))
                .flatMap(regime ->
                        regime
                                .deadlines(
                                        file.currentCycle().startedAt(),
                                        under.calendars().get(regime.calendar()))
                                .stream())
                .toList();
    }

    /** Where all dates of a regime are over, its last one still says what the law had asked for. */
    private Optional<Deadline> strictest(CaseFile file, Function<Deadline, Instant> date) {
        Rules under = rules.now();
        List<Deadline> all = deadlines(file, under);
        return binding(file, under).stream()
                .flatMap(regime -> decisionDates(all, regime)
                        .filter(deadline -> !isOver(file, deadline))
                        .findFirst()
                        .or(() -> decisionDates(all, regime).reduce((earlier, later) -> later))
                        .stream())
                .min(Comparator.comparing(date));
    }

    private static Stream<Deadline> decisionDates(List<Deadline> all, String regime) {
        return all.stream()
                .filter(deadline ->
                        deadline.regime().equals(regime) && deadline.metBy() == MetBy.DECISION && deadline.duty());
    }

    private static boolean isOver(CaseFile file, Deadline deadline) {
        return file.clockSteps().stream()
                .anyMatch(step -> step.cycle() == file.cycle()
                        && step.clock().equals(deadline.clock())
                        && (step.kind() == ClockStep.Kind.HOLDING || step.kind() == ClockStep.Kind.DUE));
    }
}
