package io.redress.system.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Puts a request together without any of the care that a client's library takes. */
final class Request {

    private final String line;
    private final List<String> headers = new ArrayList<>();
    private Charset headersIn = StandardCharsets.UTF_8;
    private byte[] body;

    Request(String method, String target) {
        this(method, target, "HTTP/1.1");
    }

    Request(String method, String target, String version) {
        this.line = method + " " + target + " " + version;
        headers.add("Host: 127.0.0.1");
    }

    Request header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    /** Without the one that every request has. */
    Request withoutHost() {
        headers.removeIf(header -> header.startsWith("Host: "));
        return this;
    }

    /** A header exactly so. */
    Request raw(String header) {
        headers.add(header);
        return this;
    }

    Request latin() {
        headersIn = StandardCharsets.ISO_8859_1;
        return this;
    }

    Request body(String type, String text) {
        return body(type, text.getBytes(StandardCharsets.UTF_8));
    }

    Request body(String type, byte[] content) {
        header("Content-Type", type);
        header("Content-Length", Integer.toString(content.length));
        return rest(content);
    }

    /** What follows the headers, whatever they say of it. */
    Request rest(byte[] content) {
        body = content;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n").getBytes(headersIn));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }
}
