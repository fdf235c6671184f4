package io.redress.intake.filing;

import io.redress.intake.input.Input;
import io.redress.secretguard.Identifier;
import io.redress.secretguard.SecretGuard;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Reads facts that have a form of their own. Only the form is checked, here and now: nobody outside is asked about them,
 * because the question would tell that this customer is in trouble.
 */
final class CryptoFacts {

    private static final int CHAIN = 40;
    private static final int HASH = 128;
    private static final int ADDRESS = 128;
    private static final int AMOUNT = 60;
    private static final int VERSION = 40;

    private static final Pattern CHAIN_FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");
    /** Chains differ: hexadecimal digits, Base58 and Base64 are all to be found. */
    private static final Pattern HASH_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+/=_:-]{15,}");
    /** Names such as {@code kim.eth}, and prefixes such as {@code ethereum:}, are addresses as well. */
    private static final Pattern ADDRESS_FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}:._@/?=&-]{3,}");
    /** What these begin ends in a checksum (EIP-55, BIP-173, BIP-350). */
    private static final Pattern WITH_CHECKSUM =
            Pattern.compile("0x[0-9a-f]*|(?:bc|tb|ltc)1[0-9a-z]{8,}", Pattern.CASE_INSENSITIVE);

    private static final String NUMBER = "[0-9][0-9.,' \\x{00a0}\\x{2009}\\x{202f}]*";
    private static final String UNIT = "[\\p{L}\\p{Sc}][\\p{L}\\p{Sc}\\p{N}. $]{0,19}";
    private static final Pattern AMOUNT_FORM =
            Pattern.compile("(?:" + NUMBER + " ?" + UNIT + "|" + UNIT + " ?" + NUMBER + ")");
    private static final Pattern VERSION_FORM = Pattern.compile("(?=.*[0-9])[\\p{L}\\p{N}][\\p{L}\\p{N} .()+_/-]*");

    private CryptoFacts() {}

    static String chain(String field, String raw, Input input) {
        return input.formed(field, raw, CHAIN_FORM, CHAIN, "chain");
    }

    static String transactionHash(String field, String raw, Input input) {
        return input.transactionHash(field, raw, HASH_FORM, HASH);
    }

    /** An address with a checksum must fit it: who looks for the money with a wrong one looks in vain. */
    static String address(String field, String raw, Input input) {
        String address = input.formed(field, raw, ADDRESS_FORM, ADDRESS, "address");
        if (address != null && WITH_CHECKSUM.matcher(address).matches() && !isAddress(address)) {
            input.wrong(field, "address-checksum");
        }
        return address;
    }

    /** A number and what it is of, in either order: {@code 0.5 BTC}, {@code €20}. */
    static String amount(String field, String raw, Input input) {
        return input.formed(field, plain(raw), AMOUNT_FORM, AMOUNT, "amount");
    }

    /** Anything with a number in it: shops, phones and settings pages write versions in many ways. */
    static String appVersion(String field, String raw, Input input) {
        return input.formed(field, plain(raw), VERSION_FORM, VERSION, "app-version");
    }

    /** Full-width digits and letters as the ordinary ones: keyboards of Chinese and Japanese write them. */
    private static String plain(String raw) {
        return raw == null ? null : Normalizer.normalize(raw, Normalizer.Form.NFKC);
    }

    private static boolean isAddress(String text) {
        return SecretGuard.standard().inspect(text).identifiers().stream()
                .anyMatch(found ->
                        found.kind() == Identifier.Kind.ADDRESS && found.start() == 0 && found.end() == text.length());
    }
}
