package io.redress.intake.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** What the threshold finds, and what it takes wrongly for the same. */
class LikenessTest {

    private static final Logger log = LoggerFactory.getLogger(LikenessTest.class);

    private static final double THRESHOLD = shippedThreshold();

    record Pair(String lang, String a, String b) {

        double likeness() {
            return Likeness.of(a).to(Likeness.of(b));
        }

        boolean isTakenForTheSame() {
            return likeness() >= THRESHOLD;
        }
    }

    private final List<Pair> same = pairs("same");
    private final List<Pair> different = pairs("different");

    @Test
    void theThresholdTellsPeoplesComplaintsApart() {
        long found = same.stream().filter(Pair::isTakenForTheSame).count();
        long wrong = different.stream().filter(Pair::isTakenForTheSame).count();
        double precision = (double) found / (found + wrong);
        double recall = (double) found / same.size();
        log.info(
                "threshold {}: {} of {} same found, {} of {} different taken for the same; precision {}, recall {}",
                THRESHOLD,
                found,
                same.size(),
                wrong,
                different.size(),
                String.format("%.2f", precision),
                String.format("%.2f", recall));
        same.stream().filter(pair -> !pair.isTakenForTheSame()).forEach(pair -> log.info("not found: {}", pair));
        different.stream().filter(Pair::isTakenForTheSame).forEach(pair -> log.info("wrongly the same: {}", pair));

        assertThat(precision).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void chineseIsFoundAsWellAsEnglish() {
        for (Set<String> languages : List.of(Set.of("zh", "zh-Hant"), Set.of("en"), Set.of("ja", "ko"))) {
            List<Pair> theirs = same.stream()
                    .filter(pair -> languages.contains(pair.lang()))
                    .toList();
            assertThat(theirs.stream().filter(Pair::isTakenForTheSame).count())
                    .as(languages.toString())
                    .isGreaterThanOrEqualTo(Math.round(theirs.size() * 0.85));
        }
    }

    /** Any two long texts of a language have much in common, as far as short pieces go. */
    @Test
    void longTextsAboutManyThingsAreNotTheSame() {
        List<String> sentences = new ArrayList<>();
        for (Pair pair : different) {
            if (pair.lang().equals("en")) {
                sentences.add(pair.a());
                sentences.add(pair.b());
            }
        }
        List<String> each = new ArrayList<>(new LinkedHashSet<>(sentences));
        int half = each.size() / 2;
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            java.util.Collections.shuffle(each, random);
            String one = String.join(" ", each.subList(0, half));
            String other = String.join(" ", each.subList(half, each.size()));

            assertThat(Likeness.of(one).to(Likeness.of(other))).isLessThan(THRESHOLD);
        }
    }

    @Test
    void caseWidthAndPunctuationDoNotMatter() {
        assertThat(Likeness.of("ＡＢＣ transfer, stuck!").to(Likeness.of("abc  TRANSFER\nstuck")))
                .isCloseTo(1, within(1e-9));
        assertThat(Likeness.of("转账：卡住了！").to(Likeness.of("转账 卡住了"))).isCloseTo(1, within(1e-9));
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(Likeness.of(" !? ").to(Likeness.of("!"))).isZero();
        assertThat(Likeness.of("a").to(Likeness.of("a"))).isCloseTo(1, within(1e-9));
        assertThat(Likeness.of("的").to(Likeness.of("的"))).isCloseTo(1, within(1e-9));
    }

    /** Ten candidates are compared while somebody waits for the answer. */
    @Test
    void theLongestTextsAreComparedInNoTime() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            texts.add(random.ints(20_000, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        long start = System.nanoTime();

        Likeness first = Likeness.of(texts.get(0));
        texts.subList(1, 11).forEach(text -> first.to(Likeness.of(text)));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static double shippedThreshold() {
        try {
            Object shipped = new YamlPropertySourceLoader()
                    .load("shipped", new ClassPathResource("application.yml"))
                    .get(0)
                    .getProperty("redress.intake.duplicates.likeness");
            return Double.parseDouble(shipped.toString().replaceAll(".*:|}", ""));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Pair> pairs(String kind) {
        try (InputStream in = LikenessTest.class.getResourceAsStream("/likeness-pairs.yml")) {
            Map<String, List<Map<String, String>>> all = new Yaml().load(in);
            return all.get(kind).stream()
                    .map(pair -> new Pair(pair.get("lang"), pair.get("a"), pair.get("b")))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
