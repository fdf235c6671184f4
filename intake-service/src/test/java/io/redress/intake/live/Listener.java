package io.redress.intake.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A browser's side of a stream, on a socket of its own so that it can vanish as browsers do. */
public final class Listener implements AutoCloseable {

    private final Socket socket;
    private final StringBuffer said = new StringBuffer();
    private final List<String> head = new ArrayList<>();
    private volatile boolean ended;

    private Listener(Socket socket) {
        this.socket = socket;
    }

    /** @param cookie null for none */
    public static Listener at(int port, String reference, String cookie) {
        try {
            Socket socket = new Socket("127.0.0.1", port);
            String request = "GET /track/" + reference
                    + "/changes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nAccept-Encoding: gzip\r\n"
                    + (cookie == null ? "" : "Cookie: redress_track=" + cookie + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            Listener listener = new Listener(socket);
            listener.readHead();
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return Integer.parseInt(head.get(0).split(" ")[1]);
    }

    HttpHeaders headers() {
        Map<String, List<String>> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        head.stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .forEach(pair -> headers.computeIfAbsent(pair[0], name -> new ArrayList<>())
                        .add(pair[1]));
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    /** What the stream said so far, line by line, without the frames around it. */
    public List<String> lines() {
        return said.toString().lines().toList();
    }

    long count(String event) {
        return lines().stream().filter(("event:" + event)::equals).count();
    }

    /** Whether the server brought it to an orderly end. */
    public boolean ended() {
        return ended;
    }

    private void readHead() throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.add(line);
        }
        Thread reader = new Thread(() -> read(in), "listener");
        reader.setDaemon(true);
        reader.start();
    }

    /** Chunks (RFC 9112, 7.1): a length in hexadecimal figures, so much text, and the empty one at the end. */
    private void read(BufferedReader in) {
        try {
            for (String length = in.readLine(); length != null; length = in.readLine()) {
                int chunk = Integer.parseInt(length, 16);
                if (chunk == 0) {
                    ended = true;
                    return;
                }
                char[] text = new char[chunk];
                for (int n = 0; n < chunk; ) {
                    n += in.read(text, n, chunk - n);
                }
                in.readLine();
                said.append(text);
            }
        } catch (IOException | RuntimeException closed) {
            // by this side, which has no use for the rest
        }
    }

    /** Vanishes without a word. */
    @Override
    public void close() {
        try {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
