package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Keys that were wrapped, mistyped or damaged on the way, and what resembles them. */
class BrokenKeyTest {

    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String ALPHANUMERIC = BASE58 + "0OIl";
    private static final int MANY = 5000;

    private final SecretGuard guard = SecretGuard.standard();

    @Property(tries = 2000)
    void anySignInThePlaceOfAnyCharacterHidesNoExtendedKey(
            @ForAll("extendedKeys") String key, @ForAll("signs") String sign, @ForAll("places") int place) {
        int at = place % key.length();
        String damaged = key.substring(0, at) + sign + key.substring(at + 1);

        List<Span> spans = guard.inspect("It is " + damaged + " .").spans();

        // a sign at either end may be of the sentence
        int first = at == 0 ? sign.length() : 0;
        int last = at == key.length() - 1 ? damaged.length() - sign.length() : damaged.length();
        assertThat(spans)
                .containsExactly(new Span(SecretKind.EXTENDED_PRIVATE_KEY, 6 + first, 6 + last, Confidence.LIKELY));
    }

    @Property(tries = 1000)
    void wrappingHidesNoExtendedKey(
            @ForAll("extendedKeys") String key, @ForAll("wrappings") String wrapping, @ForAll("widths") int width) {
        String wrapped = key.replaceAll("(.{" + width + "})(?!$)", "$1" + wrapping);

        assertThat(guard.inspect("My key:\n" + wrapped + "\nPlease help").spans())
                .containsExactly(
                        new Span(SecretKind.EXTENDED_PRIVATE_KEY, 8, 8 + wrapped.length(), Confidence.CERTAIN));
    }

    @Property(tries = 1000)
    void aKeyThatIsWrappedOnceIsFoundByItsChecksum(
            @ForAll("importFormats") String key, @ForAll("wrappings") String wrapping, @ForAll("places") int place) {
        int at = 1 + place % (key.length() - 1);
        String wrapped = key.substring(0, at) + wrapping + key.substring(at);

        assertThat(guard.inspect("My key:\n" + wrapped + "\nPlease help").spans())
                .containsExactly(new Span(SecretKind.PRIVATE_KEY, 8, 8 + wrapped.length(), Confidence.CERTAIN));
    }

    /** One random key in a thousand has digits that look like a name's. */
    @Example
    void twoWrongCharactersHideHardlyAnyKey() {
        Random random = new Random(51);
        int found = 0;
        for (int tries = 0; tries < MANY; tries++) {
            String key = importFormat(random);
            StringBuilder mistyped = new StringBuilder(key);
            int first = 1 + random.nextInt(key.length() - 1);
            mistyped.setCharAt(first, otherThan(key.charAt(first), ALPHANUMERIC, random));
            int second = 1 + random.nextInt(key.length() - 1);
            mistyped.setCharAt(second, otherThan(mistyped.charAt(second), BASE58, random));
            found += likely(mistyped.toString()) ? 1 : 0;
        }

        assertThat((double) found / MANY).isGreaterThan(0.997);
    }

    @Example
    void aCharacterTooManyOrTooFewHidesHardlyAnyKey() {
        Random random = new Random(52);
        int found = 0;
        for (int tries = 0; tries < MANY; tries++) {
            String key = importFormat(random);
            int at = 1 + random.nextInt(key.length() - 1);
            String slipped =
                    key.substring(0, at) + (tries % 2 == 0 ? key.charAt(at) : "") + key.substring(at + tries % 2);
            found += likely(slipped) ? 1 : 0;
        }

        assertThat((double) found / MANY).isGreaterThan(0.997);
    }

    /** Not at the ends, where nothing tells that something is missing; short pieces may be words beside something public. */
    @Example
    void oneSignInThePlaceOfACharacterHidesHardlyAnyKey() {
        Random random = new Random(53);
        int found = 0;
        for (int tries = 0; tries < MANY; tries++) {
            String key = importFormat(random);
            int at = 1 + random.nextInt(key.length() - 2);
            String sign = signs().sample();
            found += likely(key.substring(0, at) + sign + key.substring(at + 1)) ? 1 : 0;
        }

        assertThat((double) found / MANY).isGreaterThan(0.96);
    }

    private boolean likely(String text) {
        List<Span> spans = guard.inspect(text).spans();
        return spans.equals(List.of(new Span(SecretKind.PRIVATE_KEY, 0, text.length(), Confidence.LIKELY)));
    }

    @Example
    void aRandomWordThatIsPublicIsNoKey() {
        Random random = new Random(54);
        for (int tries = 0; tries < MANY; tries++) {
            for (String text : List.of(
                    "Solana address 5" + digits(BASE58, 43, random) + " of mine",
                    "https://explorer.solana.com/address/K" + digits(BASE58, 43, random) + "/account",
                    "to K" + digits(BASE58, 43, random) + ":account",
                    "Polkadot 5" + digits(BASE58, 47, random),
                    "Solana signature 5" + digits(BASE58, 87, random),
                    "Qm" + digits(BASE58, 44, random) + " and Key1:Qm" + digits(BASE58, 44, random),
                    "Monero 4" + digits(BASE58, 94, random),
                    "Monero, integrated, 4" + digits(BASE58, 105, random),
                    "Cardano DdzFF" + digits(BASE58, 99, random),
                    "EOS5" + digits(BASE58, 49, random),
                    "xprv? No, xpub" + digits(BASE58, 107, random),
                    "xprv/xpub" + digits(BASE58, 107, random) + " x",
                    "Base64 " + digits(ALPHANUMERIC, 20, random) + "+K" + digits(ALPHANUMERIC, 51, random) + "/x==",
                    "Base64 K" + digits(ALPHANUMERIC, 50, random) + "=",
                    "L" + digits(BASE58, 51, random) + ".jpg",
                    "backup_5" + digits(BASE58, 50, random) + "_2",
                    "5" + digits("0123456789abcdef", 50, random) + " is hexadecimal",
                    "The xprv of the wallet K" + digits(BASE58, 43, random) + " and L" + digits(BASE58, 43, random))) {
                assertThat(guard.inspect(text).kinds())
                        .as(text)
                        .doesNotContain(SecretKind.PRIVATE_KEY, SecretKind.EXTENDED_PRIVATE_KEY);
            }
        }
    }

    @Example
    void namesAndProseAreNoKeys() {
        for (String text : List.of(
                "KafkaListenerAnnotationBeanPostProcessorsOfTheTests2",
                "K7gNU3sd0OL0wNhqoVWhr3g6s1xYv72olIpeIUnols0AAb1CdE2f",
                "KafkaTypeErrorTestCaseBaseUserDataPageViewDbRowMapper2",
                "5e0f3b1c-8a52-4c1e-9a77-0d3f2b6c1a90",
                "cccccccccccccccccccccccccccccccccccccccccccccccccccc",
                "9780306406157978030640615797803064061579780306406157",
                "LORA1KAUFEN2JETZT3SOFORT4ALLES5MUSS6RAUS7HEUTE8NOCH9",
                "Never give your xprv, yprv or zprv to anybody! An extended private key (xprv) restores everything.",
                "xprv " + "a".repeat(40) + " " + "w".repeat(64))) {
            assertThat(guard.inspect(text).spans()).as(text).isEmpty();
        }
    }

    @Example
    void publicPiecesStayWhatTheyAre() {
        String address = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
        Inspection inspection = guard.inspect("xprv: " + address + " " + address + " " + address);

        assertThat(inspection.identifiers()).hasSize(3);
        assertThat(inspection.found()).isFalse();
    }

    @Example
    void twoKeysBesideEachOtherAreTwo() {
        Random random = new Random(55);
        String one = importFormat(random);
        String two = importFormat(random);

        assertThat(guard.inspect(one.substring(0, 20) + "%" + one.substring(21) + "\n" + two)
                        .masked())
                .isEqualTo("⟦removed:PRIVATE_KEY⟧\n⟦removed:PRIVATE_KEY⟧");
    }

    private static char otherThan(char c, String digits, Random random) {
        char other = c;
        while (other == c) {
            other = digits.charAt(random.nextInt(digits.length()));
        }
        return other;
    }

    private static String digits(String of, int length, Random random) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < length; at++) {
            digits.append(of.charAt(random.nextInt(of.length())));
        }
        return digits.toString();
    }

    /** BIP-32: version, depth, fingerprint, number, chain code, a zero and the key. */
    private static String extendedKey(String version, Random random) {
        byte[] payload = new byte[78];
        random.nextBytes(payload);
        System.arraycopy(java.util.HexFormat.of().parseHex(version), 0, payload, 0, 4);
        payload[45] = 0;
        return base58(payload);
    }

    private static String importFormat(Random random) {
        byte[] payload = new byte[random.nextBoolean() ? 33 : 34];
        random.nextBytes(payload);
        payload[0] = (byte) (random.nextBoolean() ? 0x80 : 0xEF);
        if (payload.length == 34) {
            payload[33] = 1;
        }
        return base58(payload);
    }

    private static String base58(byte[] payload) {
        byte[] all = java.util.Arrays.copyOf(payload, payload.length + 4);
        System.arraycopy(Sha256.twice(payload), 0, all, payload.length, 4);
        StringBuilder digits = new StringBuilder();
        for (BigInteger left = new BigInteger(1, all); left.signum() > 0; left = left.divide(BigInteger.valueOf(58))) {
            digits.append(BASE58.charAt(left.mod(BigInteger.valueOf(58)).intValue()));
        }
        return digits.reverse().toString();
    }

    /** xprv, yprv, zprv, tprv and Litecoin's Ltpv. */
    @Provide
    Arbitrary<String> extendedKeys() {
        return Arbitraries.of("0488ade4", "049d7878", "04b2430c", "04358394", "019d9cfe")
                .flatMap(version -> Arbitraries.longs().map(seed -> extendedKey(version, new Random(seed))));
    }

    @Provide
    Arbitrary<String> importFormats() {
        return Arbitraries.longs().map(seed -> importFormat(new Random(seed)));
    }

    /** Any character that is neither letter nor digit of ASCII, and some that are more than one UTF-16 unit. */
    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.oneOf(
                Arbitraries.of("!#%&*+-./:;<=>?@\\^_|~,'()[]{}\"$`".split("")),
                Arbitraries.of("é", "я", "字", "\uFFFD", "\u200B", "🙂", "\uD800", "\u00A6"),
                Arbitraries.chars()
                        .filter(c -> c != '\uFFFF' && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                        .filter(c -> ALPHANUMERIC.indexOf(c) < 0)
                        .map(String::valueOf));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 10_000);
    }

    /** Of mail programs and terminals; at 40 characters an extended key is three lines. */
    @Provide
    Arbitrary<Integer> widths() {
        return Arbitraries.of(40, 48, 60, 64, 70, 72, 76, 80, 100, 110);
    }

    @Provide
    Arbitrary<String> wrappings() {
        return Arbitraries.of(
                "\n", "\r\n", " ", "=\r\n", "\n> ", "\r\n> ", "=\r\n> ", "\n    ", "\n>> ", "\t", "\u00A0");
    }
}
