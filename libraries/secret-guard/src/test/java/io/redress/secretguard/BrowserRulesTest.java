package io.redress.secretguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the customers' and the agents' pages warn of before anything is sent is what the guard masks: the same places, the
 * same kinds, the same confidence. Passwords and one-time codes are the guard's alone.
 */
class BrowserRulesTest {

    private static final WordList[] ON_EVERY_PAGE = {
        WordList.ENGLISH, WordList.CHINESE_SIMPLIFIED, WordList.CHINESE_TRADITIONAL
    };
    private static final List<String> SEPARATORS =
            List.of("\u3000", ", ", "、", "\r\n", "\u00a0", "\" \"", "\n7. ", "->", "\u200b");
    /** An engine without a compiler takes seconds for what a browser does at once. */
    private static final int PHRASES = 40;

    private static final int MIXTURES = 60;
    /** Of each file, in characters; over whole megabytes the figures are the guard's as well. */
    private static final int PROSE = 30_000;

    private static final String HEX = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = new Browser(WordList.values());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void findEveryPublishedVectorInEveryWayOfWriting(WordList list) {
        List<Mnemonics.Vector> vectors = Mnemonics.published().stream()
                .filter(vector -> vector.list() == list)
                .toList();

        assertThat(vectors).hasSizeGreaterThanOrEqualTo(24);
        for (Mnemonics.Vector vector : vectors) {
            for (String separator : List.of(" ", SEPARATORS.get(vectors.indexOf(vector) % SEPARATORS.size()))) {
                String text = String.join(separator, vector.words());
                assertThat(browser.find(text))
                        .as("%s separated by '%s'", vector, separator)
                        .containsExactly(new Span(SecretKind.RECOVERY_PHRASE, 0, text.length(), Confidence.CERTAIN));
            }
        }
    }

    static Stream<String> texts() {
        return Stream.of(
                        RecoveryPhraseTest.waysOfWriting().stream().map(written -> "帮帮我 " + written + " 谢谢"),
                        Mnemonics.published().stream()
                                .filter(vector -> Mnemonics.isChinese(vector.list()))
                                .limit(12)
                                .map(vector -> String.join("", vector.words()))
                                .flatMap(phrase -> Stream.of(
                                        phrase,
                                        "助记词：" + phrase,
                                        "我的助记词是" + phrase + "请您帮我",
                                        "我把它发给了客服：\n" + phrase + "\n请帮我！",
                                        "「" + phrase + "」",
                                        phrase.replaceAll("(.{4})(?!$)", "$1 "))),
                        Stream.of(
                                "schema spot photo card baby mountain device kick cradle pact join borow",
                                "It said enter your phrase so I entered scheme spot photo card baby mountain device kick"
                                        + " cradle pact join borrow but nothing happened, please unlock it!",
                                "The app shows an error message when I try to open the account page on my phone at night.",
                                "legal winner thank year wave sausage worth useful legal",
                                "第一个单词 legal，第二个单词 winner 3 thank",
                                "⟦removed:RECOVERY_PHRASE⟧ abandon ability able",
                                "那联 以切 罢热 故京 姐玉 双尽 不种 心旺 曹光 薄存 国取 烧点",
                                "它们：\n彪隙符展舞旬 講昨費將亂產 後實持為那任\n请您帮我。",
                                "𝐥egal winner thank year wave sausage worth useful legal winner thank yellow"),
                        Stream.of(
                                        "%s",
                                        "0x%s",
                                        "my private key is %s",
                                        "私钥：0x%s",
                                        "transaction failed. 0x%s",
                                        "seed\n%s",
                                        "https://etherscan.io/tx/0x%s",
                                        "tx: 0x%s",
                                        "transaction hash:\n%s",
                                        "交易哈希：%s",
                                        "hash of my private key: %s",
                                        "seed tx abandon %1$s %1$s",
                                        "приватный ключ %s",
                                        "a%sb",
                                        "%s00")
                                .map(around -> around.formatted(HEX)),
                        Stream.of(
                                "(5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ)",
                                "KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617",
                                "5HufCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
                                "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
                                "xprv9s21ZrQH143K4QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
                                "xprv9s21ZrQH143K&QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
                                "x🙂rv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
                                "(prv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi)",
                                "> xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKm=\r\n> PGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
                                "xprv: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                                "xprv/xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8",
                                "5HueCGU8rMjxEXxiPuD5BDku4M\nkFqeZyd4dZ1jvhTVqvbTLvyTJ",
                                "5HueCGU8rMjxEXxiPuD5BDku4M&FqeZyd4dZ1jvhTVqvbTLvyTJ",
                                "KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP9861O",
                                "KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP9861.jpg",
                                "KafkaListenerAnnotationBeanPostProcessorsOfTheTests2",
                                "https://explorer.solana.com/address/KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJw/account",
                                "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq 0x742d35Cc6634C0532925a3b844Bc454e4438f44e"),
                        Stream.of(
                                "?baco ?baco ?baco ?baco ?baco ?baco ?baco ?baco ?baco ?baco ?baco abierto",
                                "caf? ?rbol cami\uFFFD\uFFFDn le?n mam???fero PA?S ca??n pe?n ?xito ?ltimo avi?n bamb? fin",
                                "cafe\u0301? a?rbol camio\uFFFDn ?cole e?cole ?l?ve bo?te id?e ?baco?baco caf??baco gato??baco",
                                "a?b?c?d? ????? caf?????? ?????baco \u00AD?baco ?\u200Bbaco",
                                "¿Café? ¿Papá? caf?? Gato. ?pera? Sí"),
                        KeystoreTest.keystores().stream()
                                .flatMap(keystore -> Stream.of(
                                        "My file:\n" + keystore + "\nPlease open it {soon}.",
                                        keystore.replace("\"", "&quot;"),
                                        keystore.substring(0, keystore.length() / 2) + "\nI could not copy more")),
                        Stream.of(
                                "{\"chain\": \"ethereum\", \"cipher\": \"?\"}",
                                "{{{{}}}}} {\"crypto\": {\"symbol\": \"BTC\", \"amount\": 3}}"))
                .flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findWhatTheGuardFinds(String text) {
        assertThat(browser.find(text)).isEqualTo(guarded(text));
    }

    @Test
    void agreeOnRandomMixtures() {
        Random random = new Random(5);
        for (int tries = 0; tries < MIXTURES; tries++) {
            String text = mixture(random);
            assertThat(browser.find(text)).as(text).isEqualTo(guarded(text));
        }
    }

    @Test
    void aFieldForHashesAcceptsAHashButNoOtherSecret() {
        assertThat(browser.findInHash("0x" + HEX)).isEmpty();
        assertThat(browser.findInHash("5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"))
                .hasSize(1);
    }

    /** Prints what the pages' own lists find and what they take for a phrase in prose, beside the guard. */
    @Test
    void recallAndFalseAlarmsAreTheGuards() {
        System.out.println("list                  whole  1 wrong  2 wrong  unspaced  false alarms  the guard's");
        try (Browser page = new Browser(ON_EVERY_PAGE)) {
            for (WordList list : ON_EVERY_PAGE) {
                Random random = new Random(39);
                double whole = recall(page, list, 0, " ", random);
                double oneWrong = recall(page, list, 1, " ", random);
                double twoWrong = recall(page, list, 2, " ", random);
                double unspaced = Mnemonics.isChinese(list) ? recall(page, list, 0, "", random) : 1;
                String all = Mnemonics.prose(list);
                String prose = all.substring(0, Math.min(PROSE, all.length()));
                List<Span> alarms = page.find(prose);

                System.out.printf(
                        "%-20s  %5.3f    %5.3f    %5.3f     %5.3f  %12d  %11d%n",
                        list,
                        whole,
                        oneWrong,
                        twoWrong,
                        unspaced,
                        alarms.size(),
                        guarded(prose).size());
                assertThat(whole).isEqualTo(1);
                assertThat(oneWrong).isGreaterThan(0.99);
                assertThat(twoWrong).isGreaterThan(0.95);
                assertThat(unspaced).isEqualTo(1);
                assertThat(alarms).isEqualTo(guarded(prose));
            }
        }
    }

    /** @return the share of random phrases of 12 words that are found from the first word to the last */
    private static double recall(Browser page, WordList list, int wrong, String separator, Random random) {
        int found = 0;
        for (int i = 0; i < PHRASES; i++) {
            List<String> words = new ArrayList<>(Mnemonics.random(list, 12, random));
            for (int slip = 0; slip < wrong; slip++) {
                int at = random.nextInt(words.size());
                words.set(at, ProseFigures.mistyped(list, words.get(at)));
            }
            String text = String.join(separator, words);
            List<Span> spans = page.find(text);
            found += spans.size() == 1
                            && spans.get(0).start() == 0
                            && spans.get(0).end() == text.length()
                    ? 1
                    : 0;
        }
        return (double) found / PHRASES;
    }

    private static List<Span> guarded(String text) {
        return SecretGuard.standard().inspect(text).spans().stream()
                .filter(span -> span.kind() != SecretKind.PASSWORD && span.kind() != SecretKind.ONE_TIME_CODE)
                .toList();
    }

    private static String mixture(Random random) {
        List<String> fixed = List.of(
                "is",
                ":",
                "助记词是",
                "{",
                "}",
                "\"crypto\":",
                "\"ciphertext\": \"ab12\",",
                "\"kdf\":",
                "\uFFFF",
                "tx",
                "hash",
                "private key",
                "冻结",
                "🙂",
                "\u202e",
                ".",
                "\n",
                "my",
                "⟦",
                "word 3",
                "⟦removed:KEYSTORE⟧",
                "?",
                "\uFFFD",
                "&",
                "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2n",
                "Rk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi",
                "5HueCGU8rMjxEXxiPuD5BDku4M",
                "kFqeZyd4dZ1jvhTVqvbTLvyTJ",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "caf?",
                "?baco",
                "，",
                "。",
                "の");
        String between = List.of(" ", "", "\n", ", ").get(random.nextInt(4));
        List<String> pieces = new ArrayList<>();
        for (int left = random.nextInt(40); left > 0; left--) {
            WordList list = WordList.values()[random.nextInt(WordList.values().length)];
            pieces.add(
                    switch (random.nextInt(7)) {
                        case 0 -> String.join(" ", Mnemonics.random(list, 12, random));
                        case 1 -> String.join("", Mnemonics.random(WordList.CHINESE_SIMPLIFIED, 12, random));
                        case 2 -> HEX;
                        case 3 -> list.words().get(random.nextInt(WordList.SIZE));
                        case 4 ->
                            String.join(" ", Mnemonics.random(WordList.SPANISH, 12, random))
                                    .replaceAll("[\u0300-\u036F]", "?");
                        default -> fixed.get(random.nextInt(fixed.size()));
                    });
        }
        return String.join(between, pieces);
    }
}
