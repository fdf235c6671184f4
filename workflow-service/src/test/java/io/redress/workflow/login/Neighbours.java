package io.redress.workflow.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The internal APIs of the other services, as far as a test has taught them what to say. */
public final class Neighbours {

    private static final Answer NOTHING = new Answer("application/json", new byte[] {'{', '}'}, 2);
    private static final Neighbours ONE = new Neighbours();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    /** @param announced as the header says; 0 leaves the length open */
    private record Answer(String type, byte[] body, long announced) {}

    private Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public static Neighbours neighbours() {
        return ONE;
    }

    /** Their common base URL. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Unknown addresses answer 404, an empty answer stands for trouble (503). */
    public void say(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        answers.put(path, new Answer("application/json", body, body.length));
    }

    /** Answers with a file. */
    public void hand(String path, String type, byte[] file) {
        hand(path, type, file, file.length);
    }

    /** Answers with a file and another length than its own; 0 leaves the length open. */
    public void hand(String path, String type, byte[] file, long announced) {
        answers.put(path, new Answer(type, file, announced));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        Answer known = answers.get(exchange.getRequestURI().getPath());
        int status = authorization == null ? 401 : known == null ? 404 : known.body().length == 0 ? 503 : 200;
        Answer said = status == 200 ? known : NOTHING;
        exchange.getResponseHeaders().add("Content-Type", said.type());
        exchange.sendResponseHeaders(status, said.announced());
        exchange.getResponseBody().write(said.body());
        exchange.close();
    }
}
