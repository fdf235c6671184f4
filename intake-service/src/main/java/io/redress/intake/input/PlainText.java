package io.redress.intake.input;

import java.util.regex.Pattern;

/** Tidies text without changing what it says. */
final class PlainText {

    /** Lone halves of surrogate pairs cannot be written as UTF-8; control characters are never meant. */
    private static final Pattern UNUSABLE =
            Pattern.compile("[\\x{D800}-\\x{DFFF}]|[\\p{Cc}&&[^\\n\\t]]|[\\x{FFFE}\\x{FFFF}]");

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

    private PlainText() {}

    /** Line breaks as {@code \n}; null when nothing can be seen. */
    static String lines(String raw) {
        if (raw == null || INVISIBLE.matcher(raw).matches()) {
            return null;
        }
        String usable = UNUSABLE.matcher(raw.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("\uFFFD")
                .strip();
        return usable.isEmpty() ? null : usable;
    }

    /** The same in one line. */
    static String line(String raw) {
        String lines = lines(raw);
        return lines == null ? null : LINE_BREAKS.matcher(lines).replaceAll(" ");
    }
}
