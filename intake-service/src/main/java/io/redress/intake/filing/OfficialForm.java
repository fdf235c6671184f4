package io.redress.intake.filing;

import io.redress.intake.colleagues.HandlingPolicy.Policy;
import io.redress.intake.colleagues.HandlingPolicy.Regime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The law's own form for complaints, such as the annex of Delegated Regulation (EU) 2025/294: its fields are offered to
 * everybody, and opened to those whom the law means. Nobody has to fill them in.
 *
 * @param templates where these forms stand, as people quote them; empty where no law has one
 * @param countries whose people the laws mean, ISO 3166-1 alpha-2
 */
record OfficialForm(List<String> templates, Set<String> countries) {

    static final OfficialForm UNKNOWN = new OfficialForm(List.of(), Set.of());

    static OfficialForm of(Policy policy) {
        List<Regime> withForm = policy.regimes().stream()
                .filter(regime -> regime.template() != null)
                .toList();
        Set<String> ids = withForm.stream().map(Regime::id).collect(Collectors.toSet());
        Set<String> countries = policy.entities().stream()
                .filter(entity -> entity.regimes().values().stream()
                        .anyMatch(binding -> binding.stream().anyMatch(ids::contains)))
                .flatMap(entity -> entity.countries().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return new OfficialForm(withForm.stream().map(Regime::template).toList(), countries);
    }

    /** Whether the law means somebody who lives there. */
    boolean asksIn(String country) {
        return country != null && countries.contains(country);
    }

    /** The countries for the page's script, which opens the fields when one of them is chosen. */
    public String countryList() {
        return String.join(" ", countries);
    }
}
