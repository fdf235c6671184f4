package io.redress.workflow.templates;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may stand in braces in a ready answer. */
enum Placeholder {
    REFERENCE("reference"),
    NAME("name"),
    DUE_AT("dueAt"),
    DEPARTMENT("department");

    /** Anything in braces is meant as one. */
    static final Pattern IN_TEXT = Pattern.compile("\\{([^{}]*)}");

    private final String written;

    Placeholder(String written) {
        this.written = written;
    }

    static Optional<Placeholder> named(String written) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.written.equals(written))
                .findFirst();
    }

    /** All of them, for people. */
    static String all() {
        return Arrays.stream(values())
                .map(placeholder -> "{" + placeholder.written + "}")
                .collect(Collectors.joining(" "));
    }
}
