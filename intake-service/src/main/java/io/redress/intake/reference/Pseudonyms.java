package io.redress.intake.reference;

import io.redress.intake.keys.KeyedHash;
import io.redress.intake.keys.Secrets;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Gives complainants a name that only this service can make: the archive can count a person's complaints without knowing
 * the person.
 */
@Component
@EnableConfigurationProperties(Pseudonyms.Key.class)
public class Pseudonyms {

    private final KeyedHash hash;

    Pseudonyms(Key key) {
        this.hash = new KeyedHash(Secrets.required(key.key(), "REDRESS_PSEUDONYM_KEY"));
    }

    /** @param key must never change: a new key makes every known complainant a stranger */
    @ConfigurationProperties("redress.pseudonym")
    record Key(String key) {

        @Override
        public String toString() {
            return "Key[]";
        }
    }

    /**
     * @param email null when there is none
     * @param phone null when there is none; counts without an e-mail address only
     * @param reference stands for a complainant who gave no contact: such complaints cannot be linked
     * @return 64 hexadecimal digits
     */
    public String of(String email, String phone, Reference reference) {
        if (email != null) {
            return hash.hex("subject", "email:" + email.strip().toLowerCase(Locale.ROOT));
        }
        if (phone != null) {
            return hash.hex("subject", "phone:" + phone.replaceAll("[^0-9]", ""));
        }
        return hash.hex("subject", "reference:" + reference);
    }

    KeyedHash hash() {
        return hash;
    }
}
