package io.redress.system.hostile;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Makes JSON, forms and multipart bodies that are wrong in every way. */
final class Bodies {

    private static final List<String> BOUNDARIES =
            List.of("x", "----WebKitFormBoundary7MA4YWxkTrZu0gW", "'()+_,-./:=?");

    private final HostileTexts texts;

    Bodies(HostileTexts texts) {
        this.texts = texts;
    }

    /** A JSON value of any kind. */
    String value(RandomGenerator random) {
        return switch (random.nextInt(16)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "-1";
            case 2 -> "1e99999999";
            case 3 -> "-" + "9".repeat(1 + random.nextInt(2_000));
            case 4 -> "[]";
            case 5 -> "{}";
            case 6 -> "{\"$gt\":\"\"}";
            case 7 -> "{\"$where\":\"sleep(1000)\",\"$ne\":null}";
            case 8 -> "[".repeat(random.nextInt(1_500)) + "]".repeat(random.nextInt(1_500));
            case 9 -> "{\"a\":".repeat(random.nextInt(1_500)) + "1";
            case 10 -> "[" + "{},".repeat(random.nextInt(300)) + "{}]";
            case 11 -> "\"\\ud800\\u0000\\uffff\"";
            case 12 -> "\"" + "x".repeat(random.nextInt(30_000)) + "\"";
            case 13 -> "[" + quoted(texts.any(random)) + "]";
            default -> quoted(texts.any(random));
        };
    }

    /** JSON of the fields with some of them replaced, doubled, or joined by others. */
    byte[] json(Map<String, String> fields, List<String> others, RandomGenerator random) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        List<String> names = new ArrayList<>(fields.keySet());
        for (int change = random.nextInt(3); change >= 0; change--) {
            changed.put(names.get(random.nextInt(names.size())), value(random));
        }
        if (random.nextInt(4) == 0) {
            changed.put(
                    random.nextBoolean() ? others.get(random.nextInt(others.size())) : texts.any(random),
                    value(random));
        }
        String json = changed.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        if (random.nextInt(8) == 0) {
            json = json.substring(0, json.length() - 1) + "," + quoted(names.get(0)) + ":" + value(random) + "}";
        }
        return broken(json.getBytes(StandardCharsets.UTF_8), random);
    }

    /** Sometimes cut off, or with bytes that are no UTF-8. */
    private static byte[] broken(byte[] body, RandomGenerator random) {
        switch (random.nextInt(12)) {
            case 0:
                return java.util.Arrays.copyOf(body, random.nextInt(body.length + 1));
            case 1:
                byte[] flipped = body.clone();
                for (int i = 0; i < 4; i++) {
                    flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
                }
                return flipped;
            case 2:
                return new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 3:
                ByteArrayOutputStream twice = new ByteArrayOutputStream();
                twice.writeBytes(body);
                twice.writeBytes(body);
                return twice.toByteArray();
            default:
                return body;
        }
    }

    /** A form, with names twice and percents that mean nothing. */
    byte[] form(Map<String, String> fields, RandomGenerator random) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> {
            String written = random.nextInt(3) == 0 ? texts.any(random) : value;
            pairs.add(random.nextInt(6) == 0 ? name + "=" + written.replace("&", "%26") : pair(name, written));
            if (random.nextInt(20) == 0) {
                pairs.add(pair(name + (random.nextBoolean() ? "" : "[$gt]"), texts.any(random)));
            }
        });
        switch (random.nextInt(8)) {
            case 0 -> pairs.add("x=%&y=%zz&%=%");
            case 1 -> pairs.add("description=" + texts.line(random) + "%zz");
            case 2 -> pairs.add("&&&=&=&");
            case 3 -> pairs.add("f=1&".repeat(random.nextInt(300)) + "z=1");
            default -> {
                // as it is
            }
        }
        String body = String.join("&", pairs);
        return random.nextInt(10) == 0
                ? body.getBytes(StandardCharsets.ISO_8859_1)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    /** A multipart body with its type; ends are missing, names lie. */
    Multipart multipart(Map<String, String> fields, String fileField, RandomGenerator random) {
        String boundary = BOUNDARIES.get(random.nextInt(BOUNDARIES.size()));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, boundary, "form-data; name=\"" + name + "\"", null, value));
        String file = switch (random.nextInt(6)) {
            case 0 ->
                "form-data; name=\"" + fileField + "\"; filename=\""
                        + texts.line(random).replace('"', '\'') + "\"";
            case 1 -> "form-data; name=\"" + fileField + "\"; filename*=UTF-8''%e2%82%ac%zz";
            case 2 -> "form-data; name=\"" + fileField + "\"; filename=\"../../" + fileField + ".png\"";
            case 3 -> "form-data; name=" + fileField + "; filename=";
            case 4 -> "attachment";
            default -> "form-data; name=\"" + fileField + "\"; filename=\"a.png\"";
        };
        part(body, boundary, file, "image/png", content(random));
        if (random.nextInt(3) > 0) {
            body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        }
        String type = switch (random.nextInt(8)) {
            case 0 -> "multipart/form-data";
            case 1 -> "multipart/form-data; boundary=";
            case 2 -> "multipart/form-data; boundary=" + "b".repeat(300);
            case 3 -> "multipart/mixed; boundary=" + boundary;
            default -> "multipart/form-data; boundary=\"" + boundary + "\"";
        };
        return new Multipart(type, broken(body.toByteArray(), random));
    }

    record Multipart(String type, byte[] content) {}

    private String content(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\uffff\uffff";
            case 2 -> "GIF89a<script>redress7391()</script>";
            case 3 -> "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"redress7391()\"/>";
            default -> texts.any(random);
        };
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String disposition, String type, String content) {
        String head = "--" + boundary + "\r\nContent-Disposition: " + disposition + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n";
        body.writeBytes((head + content + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** As a JSON string; lone surrogates become escapes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
