package io.redress.workflow.remedy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * Somebody independent to turn to.
 *
 * @param countries ISO 3166-1, of the customers
 * @param regimes named only where one of these binds; empty: always
 * @param competentFor by language; English is always there
 * @param website, phone, post as they are shown; null where they are not known
 * @param checked whether name and contact were seen in public documents
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalBody(
        String id,
        String name,
        List<String> countries,
        List<String> regimes,
        Map<String, String> competentFor,
        String website,
        String phone,
        String post,
        boolean checked) {

    boolean isFor(String country, List<String> binding) {
        return country != null
                && countries.contains(country)
                && (regimes.isEmpty() || regimes.stream().anyMatch(binding::contains));
    }
}
