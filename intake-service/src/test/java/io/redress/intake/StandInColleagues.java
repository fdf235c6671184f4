package io.redress.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers in the place of workflow-service and survey-service, with what a test says. */
public final class StandInColleagues {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private StandInColleagues(HttpServer server) {
        this.server = server;
    }

    static StandInColleagues start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StandInColleagues colleagues = new StandInColleagues(server);
            server.createContext("/", colleagues::answer);
            server.start();
            return colleagues;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on this path answers with this JSON. */
    public void say(String path, String json) {
        answers.put(path, json);
    }

    /** From now on this path answers 503. */
    public void fall(String path) {
        answers.put(path, "");
    }

    /** The paths that were asked for, each as often as it was. */
    public List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String answer = answers.get(path);
        boolean authorised = exchange.getRequestHeaders().containsKey("Authorization");
        int status = !authorised ? 401 : answer == null ? 404 : answer.isEmpty() ? 503 : 200;
        byte[] body = status == 200 ? answer.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
