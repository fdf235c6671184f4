package io.redress.system.hostile;

import io.redress.system.hostile.Attack.Door;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** Below what a client's library can send: lengths that lie, chunks that break off, requests inside of requests. */
final class Wire {

    private static final String JSON = "application/json";
    private static final String SMUGGLED = "GET /internal/complaints/0000-0000-0000 HTTP/1.1\r\nHost: a\r\n\r\n";

    private final HostileTexts texts;

    Wire(HostileTexts texts) {
        this.texts = texts;
    }

    Attack broken(RandomGenerator random) {
        Door door =
                List.of(Door.INTAKE, Door.INTAKE, Door.SURVEY, Door.WORKFLOW).get(random.nextInt(4));
        Request post = new Request("POST", door == Door.SURVEY ? "/s/x" : "/api/complaints");
        byte[] text = texts.any(random).getBytes(StandardCharsets.UTF_8);
        Request request = switch (random.nextInt(15)) {
            case 0 ->
                post.header("Content-Type", JSON)
                        .header("Content-Length", "5000")
                        .rest(text);
            case 1 -> post.header("Content-Length", "-1").rest(text);
            case 2 -> post.header("Content-Length", "9".repeat(30)).rest(text);
            case 3 ->
                post.header("Content-Length", "4")
                        .header("Content-Length", "40")
                        .rest(smuggled());
            case 4 ->
                post.header("Content-Length", "4")
                        .header("Transfer-Encoding", "chunked")
                        .rest(smuggled());
            case 5 ->
                post.header("Transfer-Encoding", "chunked")
                        .header("Content-Type", JSON)
                        .rest(chunks(text, random));
            case 6 -> post.header("Transfer-Encoding", "chunked, identity").rest(chunks(text, random));
            case 7 -> post.raw("Transfer-Encoding : chunked").rest(smuggled());
            case 8 -> post.raw("Transfer-Encoding:\u000bchunked").rest(smuggled());
            case 9 -> post.raw("X: a\r\n folded\r\n\tline").header("Content-Length", "0");
            case 10 -> post.header("Content-Encoding", "gzip").body(JSON, zipped(text));
            case 11 ->
                post.raw(new String(text, StandardCharsets.ISO_8859_1))
                        .raw("\u0000: x")
                        .latin();
            case 12 ->
                post.header("Expect", random.nextBoolean() ? "100-continue" : "x")
                        .body(JSON, text);
            case 13 -> post.withoutHost().header("Content-Length", "0");
            default -> post.header("Host", texts.line(random)).header("Content-Length", "0");
        };
        return Attack.on(door, "wire", request).hangingUp();
    }

    /** The first line, and headers that are too many or too long. */
    Attack line(RandomGenerator random) {
        Door door = Door.values()[random.nextInt(Door.values().length)];
        Request request = switch (random.nextInt(9)) {
            case 0 -> new Request("GET", "/", "HTTP/1.0").withoutHost();
            case 1 -> new Request("GET", "/", "HTTP/0.9").withoutHost();
            case 2 -> new Request("GET", texts.line(random));
            case 3 -> new Request(texts.line(random).replace(' ', '_'), "/");
            case 4 -> new Request("GET", "http://example.org/" + "a".repeat(random.nextInt(3_000)));
            case 5 -> new Request("CONNECT", "example.org:443");
            case 6 -> new Request("GET", "/" + "a".repeat(random.nextInt(20_000)));
            case 7 -> many(new Request("GET", "/"), random);
            default -> new Request("GET", "/").header("X", "v".repeat(random.nextInt(40_000)));
        };
        return Attack.on(door, "line", request).hangingUp();
    }

    private Request many(Request request, RandomGenerator random) {
        for (int i = random.nextInt(300); i >= 0; i--) {
            request.header("X-" + i, "v");
        }
        return request;
    }

    private static byte[] smuggled() {
        return ("0\r\n\r\n" + SMUGGLED).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] chunks(byte[] text, RandomGenerator random) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes((Integer.toHexString(text.length) + (random.nextBoolean() ? ";x=y" : "") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        chunks.writeBytes(text);
        chunks.writeBytes(
                List.of("\r\n0\r\n\r\n", "\r\nffffffffff\r\n", "\r\n-1\r\n", "\r\nzz\r\n", "", "\r\n0\r\nX: y\r\n\r\n")
                        .get(random.nextInt(6))
                        .getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    private static byte[] zipped(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
