package io.redress.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of notice in every language, as it leaves the house. After a wanted change run once with
 * {@code -Dgolden.write=true}, and read the difference before it is committed.
 */
class GoldenLettersTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final Rendering rendering = new Rendering();

    static Stream<Arguments> kindsAndLanguages() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of("en", "zh").map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void readsAsAgreed(Kind kind, String language) throws IOException {
        Letter letter = LetterMother.letters(LetterMother.sources())
                .write(LetterMother.notice(kind), LetterMother.contact(language));

        String name = kind.name().toLowerCase(java.util.Locale.ROOT) + "." + language;
        compare(name + ".txt", "Subject: " + letter.subject() + "\n\n" + rendering.text(letter));
        compare(name + ".html", rendering.html(letter));
    }

    @Test
    void keepsNoGoldenLetterThatNobodyWrites() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names).hasSize(Kind.values().length * 2 * 2);
        }
    }

    private static void compare(String name, String rendered) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, rendered);
        }
        assertThat(rendered).isEqualTo(Files.readString(golden));
    }
}
