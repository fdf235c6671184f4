package io.redress.intake.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Finds which classes of words a text holds, by the lists in {@code word-classes.yml}. */
@Component
class WordClasses {

    private static final char NOT_LATIN = 0x250;
    private static final String RESOURCE = "/word-classes.yml";

    private final Map<String, Pattern> patterns = new TreeMap<>();

    WordClasses() {
        Map<String, List<String>> lists = read();
        lists.forEach((name, words) -> patterns.put(name, pattern(words)));
    }

    /** The names of the classes, sorted. */
    List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return patterns.entrySet().stream()
                .filter(pattern -> pattern.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Latin words count from their beginning ("lock" finds "locked", not "block"); Chinese has no word boundaries. What
     * both begin with is looked at first, so that most places of a text cost one look and not one for each word.
     */
    private static Pattern pattern(List<String> words) {
        Map<Boolean, List<String>> byLetters =
                words.stream().collect(Collectors.partitioningBy(word -> word.charAt(0) < NOT_LATIN));
        return Pattern.compile(Stream.of(
                        alternatives("(?<!\\p{L})(?=[\\x00-\\u024F])", byLetters.get(true)),
                        alternatives("(?=[^\\x00-\\u024F])", byLetters.get(false)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("|")));
    }

    private static Optional<String> alternatives(String before, List<String> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(before + words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")));
    }

    private static Map<String, List<String>> read() {
        try (InputStream in = WordClasses.class.getResourceAsStream(RESOURCE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
