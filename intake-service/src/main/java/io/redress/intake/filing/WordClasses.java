package io.redress.intake.filing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Finds which classes of words a text holds, by the lists in {@code word-classes.yml}. */
@Component
class WordClasses {

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

    /** Latin words count from their beginning ("lock" finds "locked", not "block"); Chinese has no word boundaries. */
    private static Pattern pattern(List<String> words) {
        return Pattern.compile(words.stream()
                .map(word -> (word.charAt(0) < 0x250 ? "(?<![\\p{L}])" : "") + Pattern.quote(word))
                .collect(Collectors.joining("|")));
    }

    private static Map<String, List<String>> read() {
        try (InputStream in = WordClasses.class.getResourceAsStream(RESOURCE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
