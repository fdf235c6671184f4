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

    private static final Neighbours ONE = new Neighbours();

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

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
        answers.put(path, json);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String json = answers.get(exchange.getRequestURI().getPath());
        int status = authorization == null ? 401 : json == null ? 404 : json.isEmpty() ? 503 : 200;
        byte[] body = (status == 200 ? json : "{}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
