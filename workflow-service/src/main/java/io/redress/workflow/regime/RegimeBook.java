package io.redress.workflow.regime;

import io.redress.calendar.BusinessCalendars;
import io.redress.calendar.CalendarPeriod;
import io.redress.settings.Setting;
import io.redress.workflow.regime.Deadline.MetBy;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that {@code regimes.yml} says. Immutable.
 *
 * @param version which edition it is
 */
record RegimeBook(String version, Map<String, Regime> regimes, List<LegalEntity> entities) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * @param products that complaints can be about
     * @throws io.redress.settings.SettingsProblem with file, line and what to do
     */
    static RegimeBook read(Setting root, BusinessCalendars calendars, Set<String> products) {
        root.only("version", "regimes", "entities");
        String version = root.get("version", "\"2026.1\"").text();
        Map<String, Regime> regimes = new LinkedHashMap<>();
        root.get("regimes", "{none: …}")
                .entries()
                .forEach((id, written) -> regimes.put(id, regime(id, written, calendars)));
        Setting entities = root.get("entities", "{elsewhere: …}");
        return new RegimeBook(version, Map.copyOf(regimes), entities(entities, regimes, products));
    }

    /**
     * Who serves a customer of this country.
     *
     * @param country ISO 3166-1, or null when it is not known
     */
    LegalEntity serving(String country) {
        return entities.stream()
                .filter(entity ->
                        country == null ? entity.assumed() : entity.countries().contains(country))
                .findFirst()
                .orElseGet(() -> entities.stream()
                        .filter(LegalEntity::byDefault)
                        .findFirst()
                        .orElseThrow());
    }

    private static Regime regime(String id, Setting written, BusinessCalendars calendars) {
        written.only("name", "source", "template", "calendar", "clocks");
        Setting calendar = written.get("calendar", "germany");
        try {
            calendars.get(calendar.text());
        } catch (NoSuchElementException e) {
            throw calendar.problem("names a calendar that is not there: " + e.getMessage());
        }
        List<LegalClock> clocks = new ArrayList<>();
        for (Setting clock : written.get("clocks", "[{id: decision, length: 8 weeks, met-by: DECISION}]")
                .list()) {
            LegalClock read = clock(clock);
            if (clocks.stream().anyMatch(other -> other.id().equals(read.id()))) {
                throw clock.problem("is a second clock '" + read.id() + "': give it a name of its own");
            }
            clocks.add(read);
        }
        for (int i = 0; i < clocks.size(); i++) {
            mustBeTakenOver(
                    clocks.get(i), clocks, written.get("clocks", "").list().get(i));
        }
        return new Regime(
                id,
                written.get("name", "MiCA").text(),
                written.get("source", "\"Regulation (EU) 2023/1114, Art. 71\"").text(),
                written.find("template").map(Setting::text).orElse(null),
                calendar.text(),
                List.copyOf(clocks));
    }

    private static LegalClock clock(Setting written) {
        written.only("id", "length", "met-by", "roll", "warning", "holding", "duty");
        CalendarPeriod length = written.get("length", "15 working-days").as(CalendarPeriod::parse);
        CalendarPeriod warning = written.find("warning")
                .map(period -> shorterThan(length, period))
                .orElse(null);
        return new LegalClock(
                written.get("id", "decision").text(),
                length,
                written.get("met-by", "DECISION").as(MetBy::valueOf, "is no end: write RECORDING or DECISION"),
                written.find("roll").map(RegimeBook::rolls).orElse(false),
                warning,
                written.find("holding").map(holding -> holding(length, holding)).orElse(null),
                written.find("duty").map(RegimeBook::trueOrFalse).orElse(true));
    }

    private static boolean trueOrFalse(Setting written) {
        return switch (written.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw written.problem("is " + written.text() + ": write true or false");
        };
    }

    private static boolean rolls(Setting written) {
        return switch (written.text()) {
            case "next-working-day" -> true;
            case "none" -> false;
            default -> throw written.problem("is " + written.text() + ": write next-working-day or none");
        };
    }

    private static LegalClock.Holding holding(CalendarPeriod length, Setting written) {
        written.only("before", "at", "until");
        Setting until = written.get("until", "35 working-days");
        CalendarPeriod longer = until.as(CalendarPeriod::parse);
        if (!longer.isSurelyLongerThan(length)) {
            throw until.problem("is " + longer + ", not longer than the clock's own " + length
                    + ": a holding letter must say a later date");
        }
        return new LegalClock.Holding(
                shorterThan(length, written.get("before", "1 working-day")),
                written.get("at", "\"09:00\"").as(LocalTime::parse, "is no time of day: write it as \"09:00\""),
                longer);
    }

    private static CalendarPeriod shorterThan(CalendarPeriod length, Setting written) {
        CalendarPeriod period = written.as(CalendarPeriod::parse);
        if (!length.isSurelyLongerThan(period)) {
            throw written.problem("is " + period + ", not shorter than the clock's own " + length + ": shorten it");
        }
        return period;
    }

    private static void mustBeTakenOver(LegalClock clock, List<LegalClock> clocks, Setting written) {
        if (clock.holding() != null
                && clocks.stream()
                        .noneMatch(
                                other -> other.length().equals(clock.holding().until()))) {
            throw written.problem("is held until " + clock.holding().until()
                    + ", but no clock has that length: add the one that takes over");
        }
    }

    private static List<LegalEntity> entities(Setting written, Map<String, Regime> regimes, Set<String> products) {
        List<LegalEntity> entities = new ArrayList<>();
        Set<String> served = new LinkedHashSet<>();
        written.entries().forEach((id, entity) -> {
            entity.only("countries", "default", "assumed", "regimes");
            Set<String> countries = new LinkedHashSet<>();
            for (Setting country : entity.find("countries").map(Setting::list).orElse(List.of())) {
                if (!COUNTRIES.contains(country.text())) {
                    throw country.problem("is " + country.text() + ", no country: use its ISO 3166-1 code, such as DE");
                }
                if (!served.add(country.text())) {
                    throw country.problem("is " + country.text() + ", which is served already: keep one entry");
                }
                countries.add(country.text());
            }
            entities.add(new LegalEntity(
                    id,
                    countries,
                    entity.find("default").map(RegimeBook::trueOrFalse).orElse(false),
                    entity.find("assumed").map(RegimeBook::trueOrFalse).orElse(false),
                    binding(entity.get("regimes", "{WALLET: []}"), regimes, products)));
        });
        if (entities.stream().filter(LegalEntity::byDefault).count() != 1) {
            throw written.problem(
                    "must have exactly one entity with default: true, for customers of all other countries");
        }
        if (entities.stream().filter(LegalEntity::assumed).count() > 1) {
            throw written.problem(
                    "has two entities with assumed: true: only one can serve a customer of no known country");
        }
        return List.copyOf(entities);
    }

    private static Map<String, List<String>> binding(
            Setting written, Map<String, Regime> regimes, Set<String> products) {
        Map<String, List<String>> byProduct = new LinkedHashMap<>();
        written.entries().forEach((product, named) -> {
            if (!products.contains(product)) {
                throw named.problem("is for no product that there is: use one of " + new TreeSet<>(products)
                        + ", or add it to a category of the taxonomy");
            }
            for (Setting regime : named.list()) {
                if (!regimes.containsKey(regime.text())) {
                    throw regime.problem(
                            "is " + regime.text() + ", no regime: use one of " + new TreeSet<>(regimes.keySet()));
                }
            }
            byProduct.put(product, named.list().stream().map(Setting::text).toList());
        });
        if (!byProduct.containsKey(LegalEntity.ANY_PRODUCT)) {
            throw written.problem("must say what binds WALLET; write WALLET: [] for nothing");
        }
        return byProduct;
    }
}
