package io.redress.intake.reference;

import io.redress.intake.keys.KeyedHash;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a complaint is recognised by without reading it: keyed hashes of its contact and of its transactions, as people write
 * them in different ways. An index over them holds no address.
 */
@Component
public class Traits {

    private static final String EMAIL = "email:";
    private static final String PHONE = "phone:";
    private static final String TRANSACTION = "transaction:";
    /** 128 bits: no two of a house's complaints meet by chance. */
    private static final int LENGTH = 32;

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    /** Base 58 and base 64 tell small letters from capitals, hexadecimal does not. */
    private static final Pattern HEXADECIMAL = Pattern.compile("(?:0[xX])?([0-9A-Fa-f]{16,})");

    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+/=_:-]{15,}");

    private final KeyedHash hash;

    Traits(Pseudonyms pseudonyms) {
        this.hash = pseudonyms.hash();
    }

    /**
     * All of them.
     *
     * @param email null when there is none
     * @param phone null when there is none
     * @param transactions hashes; what the secret guard masked is none, or all masked ones would be the same
     */
    public List<String> of(String email, String phone, Collection<String> transactions) {
        return Stream.concat(
                        Stream.of(email == null ? null : ofEmail(email), phone == null ? null : ofPhone(phone)),
                        transactions.stream()
                                .filter(transaction -> transaction != null
                                        && HASH.matcher(transaction).matches())
                                .map(this::ofTransaction))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Case and blanks around do not matter. */
    public String ofEmail(String email) {
        return trait(
                EMAIL, Normalizer.normalize(email, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    /** Only the digits count. */
    String ofPhone(String phone) {
        return trait(PHONE, NO_DIGIT.matcher(phone).replaceAll(""));
    }

    String ofTransaction(String transaction) {
        Matcher hexadecimal = HEXADECIMAL.matcher(transaction);
        return trait(TRANSACTION, hexadecimal.matches() ? hexadecimal.group(1).toLowerCase(Locale.ROOT) : transaction);
    }

    /** Whether it stands for a transaction; else it stands for a contact. */
    public static boolean isTransaction(String trait) {
        return trait.startsWith(TRANSACTION);
    }

    private String trait(String kind, String value) {
        return kind + hash.hex("trait", kind + value).substring(0, LENGTH);
    }
}
