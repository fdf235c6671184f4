package io.redress.system.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came back: status, the lines of the head, the body. */
record Answer(int status, List<String> head, byte[] body) {

    String header(String name) {
        return head.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String text = text();
        return String.join("\n", head) + "\n\n" + (text.length() > 1_500 ? text.substring(0, 1_500) + "…" : text);
    }
}
