package io.redress.system.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What must have come of a complaint, written down beforehand: a file of readable lines, with comments after {@code #}.
 * People need some seconds for what they do, so a time of day may be a little off what is written; everything else is as
 * it is written.
 */
final class Golden {

    private static final Duration A_LITTLE = Duration.ofMinutes(2);
    private static final Pattern TIME_OF_DAY = Pattern.compile("(?<![\\d:])\\d{2}:\\d{2}(?![\\d:])");

    private final List<String> lines;

    private Golden(List<String> lines) {
        this.lines = lines;
    }

    static Golden read(String file) {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(file), file)) {
            return new Golden(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return lines;
    }

    /** The lines as they came, with each time that is close enough to what is written here as it is written here. */
    List<String> asWritten(List<String> came) {
        return IntStream.range(0, came.size())
                .mapToObj(i -> i < lines.size() ? asWritten(came.get(i), lines.get(i)) : came.get(i))
                .toList();
    }

    private static String asWritten(String came, String written) {
        List<String> times =
                TIME_OF_DAY.matcher(written).results().map(MatchResult::group).toList();
        Matcher mine = TIME_OF_DAY.matcher(came);
        StringBuilder line = new StringBuilder();
        for (int i = 0; mine.find(); i++) {
            mine.appendReplacement(
                    line, i < times.size() && close(mine.group(), times.get(i)) ? times.get(i) : mine.group());
        }
        return mine.appendTail(line).toString();
    }

    private static boolean close(String one, String other) {
        return Duration.between(LocalTime.parse(one), LocalTime.parse(other))
                        .abs()
                        .compareTo(A_LITTLE)
                <= 0;
    }
}
