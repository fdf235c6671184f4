package io.redress.workflow.remedy;

import io.redress.settings.Setting;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that {@code remedies.yml} says. Immutable.
 *
 * @param version which edition it is
 * @param duties by regime
 * @param elsewhere by language
 */
record RemedyBook(String version, Map<String, Duty> duties, List<ExternalBody> bodies, Map<String, String> elsewhere) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * What a law wants told beside the bodies.
     *
     * @param timeLimit by language, or null
     */
    record Duty(boolean namedInDelays, boolean namedWhenUpheld, Map<String, String> timeLimit) {

        static final Duty NONE = new Duty(false, false, null);
    }

    /**
     * @param regimes the ids of all regimes
     * @throws io.redress.settings.SettingsProblem with file, line and what to do
     */
    static RemedyBook read(Setting root, Set<String> regimes) {
        root.only("version", "regimes", "bodies", "elsewhere");
        Map<String, Duty> duties = new LinkedHashMap<>();
        root.find("regimes")
                .ifPresent(written -> written.entries().forEach((regime, duty) -> {
                    if (!regimes.contains(regime)) {
                        throw duty.problem(noRegime(regimes));
                    }
                    duties.put(regime, duty(duty));
                }));
        List<ExternalBody> bodies = new ArrayList<>();
        for (Setting written : root.get("bodies", "[]").list()) {
            ExternalBody body = body(written, regimes);
            if (bodies.stream().anyMatch(other -> other.id().equals(body.id()))) {
                throw written.problem("is " + body.id() + " once more: keep one");
            }
            bodies.add(body);
        }
        return new RemedyBook(
                root.get("version", "\"2026.1\"").text(),
                Map.copyOf(duties),
                List.copyOf(bodies),
                words(root.get("elsewhere", "{en: Ask the ombudsman of your country.}")));
    }

    ExternalRemedies of(String country, List<String> binding) {
        List<Duty> owed = binding.stream()
                .map(regime -> duties.getOrDefault(regime, Duty.NONE))
                .toList();
        List<ExternalBody> named =
                bodies.stream().filter(body -> body.isFor(country, binding)).toList();
        return new ExternalRemedies(
                named,
                elsewhere,
                // a limit without somebody to keep it for would only confuse
                named.isEmpty() ? null : firstLimit(owed),
                binding.stream()
                        .filter(regime -> duties.getOrDefault(regime, Duty.NONE).namedInDelays())
                        .toList(),
                owed.stream().anyMatch(Duty::namedWhenUpheld));
    }

    private static Map<String, String> firstLimit(List<Duty> owed) {
        return owed.stream()
                .map(Duty::timeLimit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Duty duty(Setting written) {
        written.only("named-in-delays", "named-when-upheld", "time-limit");
        return new Duty(
                written.find("named-in-delays").map(RemedyBook::yes).orElse(false),
                written.find("named-when-upheld").map(RemedyBook::yes).orElse(false),
                written.find("time-limit").map(RemedyBook::words).orElse(null));
    }

    private static ExternalBody body(Setting written, Set<String> regimes) {
        written.only("id", "name", "countries", "regimes", "competent-for", "website", "phone", "post", "checked");
        return new ExternalBody(
                written.get("id", "gb-financial-ombudsman").text(),
                written.get("name", "Financial Ombudsman Service").text(),
                countries(written.get("countries", "[GB]")),
                written.find("regimes").map(named -> regimes(named, regimes)).orElse(List.of()),
                words(written.get("competent-for", "{en: disputes about payment services}")),
                written.find("website").map(RemedyBook::website).orElse(null),
                written.find("phone").map(Setting::text).orElse(null),
                written.find("post").map(Setting::text).orElse(null),
                yes(written.get("checked", "false")));
    }

    private static List<String> countries(Setting written) {
        List<String> countries = new ArrayList<>();
        for (Setting country : written.list()) {
            if (!COUNTRIES.contains(country.text())) {
                throw country.problem("is " + country.text() + ", no country: use its ISO 3166-1 code, such as DE");
            }
            countries.add(country.text());
        }
        if (countries.isEmpty()) {
            throw written.problem("is empty: name the countries of the customers, such as [DE]");
        }
        return List.copyOf(countries);
    }

    private static List<String> regimes(Setting written, Set<String> known) {
        for (Setting regime : written.list()) {
            if (!known.contains(regime.text())) {
                throw regime.problem("is " + regime.text() + ": " + noRegime(known));
            }
        }
        return written.list().stream().map(Setting::text).toList();
    }

    private static String noRegime(Set<String> known) {
        return "no regime of regimes.yml: use one of " + known.stream().sorted().toList();
    }

    /** Letters and pages make links of it. */
    private static String website(Setting written) {
        URI address = written.as(URI::create, "is no address: write it as https://www.example.org");
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw written.problem("is " + written.text() + ": write it as https://www.example.org");
        }
        return written.text();
    }

    private static boolean yes(Setting written) {
        return switch (written.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw written.problem("is " + written.text() + ": write true or false");
        };
    }

    private static Map<String, String> words(Setting written) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        written.entries().forEach((language, text) -> byLanguage.put(language, text.text()));
        if (byLanguage.getOrDefault("en", "").isBlank()) {
            throw written.problem("has no English: add en");
        }
        return Map.copyOf(byLanguage);
    }
}
