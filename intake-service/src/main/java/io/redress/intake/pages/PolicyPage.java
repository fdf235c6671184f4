package io.redress.intake.pages;

import io.redress.intake.abuse.Waits;
import io.redress.intake.colleagues.ExternalRemedies;
import io.redress.intake.colleagues.HandlingPolicy;
import io.redress.intake.colleagues.HandlingPolicy.Entity;
import io.redress.intake.colleagues.HandlingPolicy.LegalClock;
import io.redress.intake.colleagues.HandlingPolicy.Policy;
import io.redress.intake.colleagues.HandlingPolicy.Regime;
import io.redress.intake.hours.Moments;
import io.redress.intake.hours.ServiceDesk;
import io.redress.intake.pages.HoursAndTimes.Days;
import io.redress.intake.pages.Surroundings.Language;
import io.redress.intake.tracking.OutsideTheHouse;
import io.redress.languages.Languages;
import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How complaints are handled here: the way to complain, cost, languages, hours, times, legal limits, steps, what is kept and
 * how long, and who else can be asked; from the taxonomy, the calendar and the settings that drive the clocks.
 */
@Page
class PolicyPage {

    private static final int WEEKS_AHEAD = 8;

    private final ServiceDesk desk;
    private final HandlingPolicy policy;
    private final HoursAndTimes shown;
    private final Moments moments;
    private final Taxonomy taxonomy;
    private final Waits waits;
    private final Clock clock;

    PolicyPage(
            ServiceDesk desk,
            HandlingPolicy policy,
            HoursAndTimes shown,
            Moments moments,
            Taxonomy taxonomy,
            Waits waits,
            Clock clock) {
        this.desk = desk;
        this.policy = policy;
        this.shown = shown;
        this.moments = moments;
        this.taxonomy = taxonomy;
        this.waits = waits;
        this.clock = clock;
    }

    /** What complaints can be about: a family and what lies under it. */
    record Kind(String name, List<String> below) {}

    /** One legal limit, for customers of these countries. */
    record Limit(String regime, String source, String countries, boolean payments, LegalClock first) {}

    /** Somebody outside the house, for customers of these countries. */
    record Outside(OutsideTheHouse.Body body, String countries) {}

    @GetMapping("/policy")
    String policy(Model model, Locale locale) {
        LocalDate today = clock.instant().atZone(desk.zone()).toLocalDate();
        LocalDate last = today.plusWeeks(WEEKS_AHEAD);
        model.addAttribute("otherChannel", waits.otherChannel());
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute("languages", Languages.ALL.stream().map(Language::of).toList());
        model.addAttribute("zone", moments.zone(clock.instant(), locale));
        model.addAttribute("week", shown.week(locale));
        model.addAttribute("differing", differing(today, last, locale));
        LocalDate unknownFrom = desk.provisionalFrom(last);
        model.addAttribute("holidaysUnknownFrom", unknownFrom == null ? null : moments.day(unknownFrom, locale));
        Optional<Policy> known = policy.current();
        model.addAttribute("known", known.isPresent());
        known.ifPresent(rules -> {
            model.addAttribute("times", shown.times(rules, locale));
            model.addAttribute("recordWithinHours", rules.recordWithinHours());
            model.addAttribute("reopeningDays", rules.reopeningDays());
            model.addAttribute("remindAfterDays", rules.remindAfterDays());
            model.addAttribute("waitForCustomerDays", rules.waitForCustomerDays());
            model.addAttribute("historyDays", rules.historyDays());
        });
        model.addAttribute("limits", known.map(rules -> limits(rules, locale)).orElse(List.of()));
        known.map(Policy::remedies).ifPresent(remedies -> {
            model.addAttribute("outside", outside(remedies, locale));
            model.addAttribute("elsewhere", ExternalRemedies.in(locale, remedies.elsewhere()));
        });
        return "policy";
    }

    private List<Kind> kinds(Locale locale) {
        return taxonomy.categories().stream()
                .filter(Category::isFamily)
                .map(family -> new Kind(
                        family.name().in(locale),
                        taxonomy.categories().stream()
                                .filter(below ->
                                        !below.isFamily() && below.family().equals(family.code()))
                                .map(below -> below.name().in(locale))
                                .toList()))
                .toList();
    }

    private List<Days> differing(LocalDate today, LocalDate last, Locale locale) {
        return desk.exceptionalDays(today, last).entrySet().stream()
                .map(day -> new Days(moments.day(day.getKey(), locale), shown.written(day.getValue())))
                .toList();
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
