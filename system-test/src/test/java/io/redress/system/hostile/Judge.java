package io.redress.system.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what is wrong with an answer, if anything is. */
final class Judge {

    private static final Pattern TRACE = Pattern.compile(
            "\\bat [\\w.$/]+\\([\\w]+\\.java(:\\d+)?\\)|\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*(Exception|Error)\\b");

    /** RFC 9112, 6.1 and RFC 9110, 9.1: the answer to a transfer coding or a method that a server does not have. */
    private static final int NOT_IMPLEMENTED = 501;
    /** RFC 9110, 15.6.6. */
    private static final int UNKNOWN_VERSION = 505;

    private final List<String> traces;

    Judge(Canaries canaries) {
        this.traces = canaries.traces();
    }

    Optional<String> fault(Attack attack, Answer answer) {
        if (answer.status() >= 500 && !demanded(attack, answer.status())) {
            return Optional.of("status " + answer.status());
        }
        String text = answer.text();
        String head = String.join("\n", answer.head());
        if (TRACE.matcher(text).find()) {
            return Optional.of("names a class or a line of ours");
        }
        if (text.contains(HostileTexts.PRODUCT)) {
            return Optional.of("ran what it was sent");
        }
        if (answer.header("Content-Type").contains("html") && text.contains(HostileTexts.LIVE)) {
            return Optional.of("let markup through");
        }
        if (head.contains("\nX-Injected")) {
            return Optional.of("let a header in");
        }
        // what stands in an address is in the sender's browser anyway
        String address = new String(attack.bytes(), StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        return traces.stream()
                .filter(trace -> !address.contains(trace))
                .filter(trace -> text.contains(trace) || head.contains(trace))
                .findFirst()
                .map(trace -> "gives a secret back");
    }

    private static boolean demanded(Attack attack, int status) {
        String head = new String(attack.bytes(), StandardCharsets.ISO_8859_1);
        return status == NOT_IMPLEMENTED
                        && Pattern.compile("\r\nTransfer-Encoding ?:|\\ACONNECT ")
                                .matcher(head)
                                .find()
                || status == UNKNOWN_VERSION
                        && !Pattern.compile("\\A\\S+ \\S+ HTTP/1\\.[01]\r\n")
                                .matcher(head)
                                .find();
    }
}
