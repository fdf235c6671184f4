package io.redress.system.hostile;

import io.redress.system.hostile.Attack.Door;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Addresses that lead out of the house, or nowhere. */
final class Paths {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** Few, so that what is remembered of each does not look like a leak. */
    private static final int REFERENCES = 300;

    private static final List<String> DOORS = List.of(
            "/",
            "/track/",
            "/assets/",
            "/policy/",
            "/api/complaints/",
            "/s/",
            "/api/surveys/",
            "/internal/",
            "/actuator/",
            "/v3/api-docs/",
            "/error",
            "/engine-rest/",
            "/camunda/",
            "/api/cases/",
            "/incidents/",
            "/supervision/",
            "/analytics/",
            "/api/archive/complaints",
            "/api/deliveries",
            "/h2-console/",
            "/.git/config");
    private static final List<String> STEPS = List.of(
            "../",
            "..%2f",
            "%2e%2e/",
            "..;/",
            "..%252f",
            "..\\",
            "%5c..%5c",
            "./",
            "//",
            ";a=b/",
            "%00",
            "%0a",
            "%0d%0aX-Injected:%20yes",
            "%c0%ae%c0%ae/",
            "%ff%fe",
            "%",
            "%zz",
            "%u0041",
            "*",
            "~",
            "application.yml",
            "WEB-INF/web.xml",
            "etc/passwd",
            "heapdump",
            "env",
            "prometheus",
            "complaints",
            "clock",
            "?a[]=1&a[$ne]=2",
            "{x}",
            "|",
            "^",
            "`",
            "\"",
            "<b>",
            "#",
            ".json",
            ".php",
            "%E2%80%AE",
            "\u00e9",
            "aux",
            "con");

    private final HostileTexts texts;

    Paths(HostileTexts texts) {
        this.texts = texts;
    }

    /** A path at one of the services, as raw as it comes. */
    Attack path(RandomGenerator random) {
        StringBuilder path = new StringBuilder(DOORS.get(random.nextInt(DOORS.size())));
        for (int steps = random.nextInt(5); steps >= 0; steps--) {
            path.append(random.nextInt(4) == 0 ? segment(random) : STEPS.get(random.nextInt(STEPS.size())));
        }
        String method = random.nextInt(3) > 0
                ? "GET"
                : List.of("POST", "PUT", "HEAD", "OPTIONS").get(random.nextInt(4));
        Door door = Door.values()[random.nextInt(Door.values().length)];
        Request request = new Request(method, path.toString());
        return Attack.on(door, "path", random.nextInt(20) == 0 ? request.latin() : request);
    }

    /** One segment, encoded. */
    String segment(RandomGenerator random) {
        return random.nextInt(3) == 0 ? reference(random) : encoded(random);
    }

    String encoded(RandomGenerator random) {
        String text = texts.any(random);
        return URLEncoder.encode(text.length() > 2_000 ? text.substring(0, 2_000) : text, StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /** Of the right form; the check character is right now and then. */
    String reference(RandomGenerator random) {
        int number = random.nextInt(REFERENCES);
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            reference.append(i == 4 || i == 8 ? "-" : "").append(ALPHABET.charAt((number * (i + 7) + i * 11) % 32));
        }
        return reference.toString();
    }
}
