package io.redress.intake.pages;

import io.redress.intake.colleagues.ExternalRemedies;
import io.redress.intake.colleagues.HandlingPolicy;
import io.redress.intake.colleagues.HandlingPolicy.Entity;
import io.redress.intake.colleagues.HandlingPolicy.HandlingTime;
import io.redress.intake.colleagues.HandlingPolicy.LegalClock;
import io.redress.intake.colleagues.HandlingPolicy.Policy;
import io.redress.intake.colleagues.HandlingPolicy.Regime;
import io.redress.intake.hours.ServiceDesk;
import io.redress.intake.tracking.OutsideTheHouse;
import io.redress.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How complaints are handled here: hours, times, legal limits, steps, cost, what is kept; from what drives the clocks. */
@Page
class PolicyPage {

    private static final int WEEKS_AHEAD = 8;

    private final ServiceDesk desk;
    private final HandlingPolicy policy;
    private final Taxonomy taxonomy;
    private final Clock clock;

    PolicyPage(ServiceDesk desk, HandlingPolicy policy, Taxonomy taxonomy, Clock clock) {
        this.desk = desk;
        this.policy = policy;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** One line of hours: a weekday, or a day that differs. */
    record Day(String name, String hours) {}

    /** The times of one kind of complaint, from the least to the most severe, in working hours. */
    record Times(String category, boolean aroundTheClock, long longest, long shortest) {}

    /** One legal limit, for customers of these countries. */
    record Limit(String regime, String source, String countries, boolean payments, LegalClock first) {}

    /** Somebody outside the house, for customers of these countries. */
    record Outside(OutsideTheHouse.Body body, String countries) {}

    @GetMapping("/policy")
    String policy(Model model, Locale locale) {
        LocalDate today = clock.instant().atZone(desk.zone()).toLocalDate();
        model.addAttribute("week", week(locale));
        model.addAttribute("differing", differing(today));
        Optional<Policy> known = policy.current();
        model.addAttribute("known", known.isPresent());
        model.addAttribute("times", known.map(rules -> times(rules, locale)).orElse(List.of()));
        model.addAttribute("limits", known.map(rules -> limits(rules, locale)).orElse(List.of()));
        known.map(Policy::remedies).ifPresent(remedies -> {
            model.addAttribute("outside", outside(remedies, locale));
            model.addAttribute("elsewhere", ExternalRemedies.in(locale, remedies.elsewhere()));
        });
        return "policy";
    }

    private List<Day> week(Locale locale) {
        return desk.weeklyHours().entrySet().stream()
                .map(day -> new Day(
                        day.getKey().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        String.join(", ", day.getValue())))
                .toList();
    }

    private List<Day> differing(LocalDate today) {
        return desk.exceptionalDays(today, today.plusWeeks(WEEKS_AHEAD)).entrySet().stream()
                .map(day -> new Day(day.getKey().toString(), String.join(", ", day.getValue())))
                .toList();
    }

    private List<Times> times(Policy rules, Locale locale) {
        List<Times> all = new ArrayList<>();
        taxonomy.categories().stream().filter(category -> category.isFamily()).forEach(family -> {
            List<HandlingTime> ofFamily = rules.handlingTimes().stream()
                    .filter(time -> time.category().equals(family.code()) && !time.emergency())
                    .toList();
            if (!ofFamily.isEmpty()) {
                List<Long> hours = ofFamily.stream()
                        .map(HandlingTime::workingHours)
                        .sorted()
                        .toList();
                all.add(new Times(
                        family.name().in(locale),
                        ofFamily.get(0).calendar() != null,
                        hours.get(hours.size() - 1),
                        hours.get(0)));
            }
        });
        return all;
    }

    private static List<Limit> limits(Policy rules, Locale locale) {
        List<Limit> limits = new ArrayList<>();
        for (Entity entity : rules.entities()) {
            List<String> always = entity.regimes().getOrDefault("WALLET", List.of());
            for (Map.Entry<String, List<String>> product : entity.regimes().entrySet()) {
                boolean payments = !product.getKey().equals("WALLET");
                product.getValue().stream()
                        .filter(regime -> !payments || !always.contains(regime))
                        .flatMap(regime -> limit(rules, regime, countries(entity.countries(), locale), payments))
                        .forEach(limits::add);
            }
        }
        return limits;
    }

    /** The first duty to decide: what a customer can count on. */
    private static Stream<Limit> limit(Policy rules, String id, String countries, boolean payments) {
        return rules.regimes().stream()
                .filter(regime -> regime.id().equals(id))
                .flatMap((Regime regime) -> regime.clocks().stream()
                        .filter(legal -> legal.duty() && legal.metBy().equals("DECISION"))
                        .limit(1)
                        .map(legal -> new Limit(regime.name(), regime.source(), countries, payments, legal)));
    }

    private static List<Outside> outside(ExternalRemedies remedies, Locale locale) {
        return remedies.bodies().stream()
                .map(body -> new Outside(OutsideTheHouse.body(body, locale), countries(body.countries(), locale)))
                .toList();
    }

    private static String countries(List<String> codes, Locale locale) {
        List<String> names = new ArrayList<>();
        for (String code : codes == null ? Collections.<String>emptyList() : codes) {
            names.add(new Locale.Builder().setRegion(code).build().getDisplayCountry(locale));
        }
        Collections.sort(names);
        return String.join(", ", names);
    }
}
