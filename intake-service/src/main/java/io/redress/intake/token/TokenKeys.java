package io.redress.intake.token;

import io.redress.intake.keys.Secrets;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys that tracking tokens are made with. To rotate: add a key, make it current, and drop the old one when its links
 * may die.
 *
 * @param current the name of the key for new tokens
 * @param keys by name; tokens of any of them are accepted
 */
@ConfigurationProperties("redress.token")
record TokenKeys(String current, Map<String, String> keys) {

    TokenKeys {
        if (keys == null || !keys.containsKey(current)) {
            throw new IllegalArgumentException("there is no tracking token key '" + current
                    + "': set REDRESS_TOKEN_KEY_CURRENT to one of the keys");
        }
        keys.forEach((name, key) -> Secrets.required(key, "the tracking token key '" + name + "'"));
        keys = Map.copyOf(keys);
    }

    @Override
    public String toString() {
        return "TokenKeys[current=" + current + ", keys=" + keys.keySet() + "]";
    }
}
