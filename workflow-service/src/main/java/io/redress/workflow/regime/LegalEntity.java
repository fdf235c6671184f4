package io.redress.workflow.regime;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The company that serves a customer.
 *
 * @param countries ISO 3166-1, of the customers
 * @param byDefault whether it serves everybody whom no other serves
 * @param assumed whether it is taken to serve customers whose country is not known
 * @param regimes what binds it, by product; {@code WALLET} is always there
 */
record LegalEntity(
        String id, Set<String> countries, boolean byDefault, boolean assumed, Map<String, List<String>> regimes) {

    static final String ANY_PRODUCT = "WALLET";

    List<String> binding(String product) {
        return regimes.getOrDefault(product == null ? ANY_PRODUCT : product, regimes.get(ANY_PRODUCT));
    }
}
