package io.redress.notification;

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
import java.util.concurrent.Executors;

/** The internal APIs of intake, workflow and survey over real HTTP: answers by path, 404 for the rest. */
final class OwnersStub {

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> callers = new CopyOnWriteArrayList<>();
    private volatile int trouble;

    OwnersStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "owners-stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void on(String path, String json) {
        answers.put(path, json);
    }

    /** From now on every answer has this status; 0 ends the trouble. */
    void troubleWith(int status) {
        trouble = status;
    }

    /** The credentials that callers showed. */
    List<String> callers() {
        return callers;
    }

    void knowsComplaint(String reference, String language, String email) {
        String address = email == null ? "null" : "\"" + email + "\"";
        on("/internal/complaints/" + reference + "/contact", """
                {"reference":"%s","language":"%s","name":"Kim","email":%s,
                 "trackingUrl":"http://localhost:8080/track/%s?token=tok3n"}""".formatted(reference, language, address, reference));
        on("/internal/complaints/" + reference, """
                {"reference":"%s","channel":"WEB","language":"%s","subject":"Transfer stuck",
                 "description":"canary-of-the-customer: nothing arrives","occurredAt":null,"remedySought":null,
                 "transactions":[],"contact":{"name":"Kim","email":%s,"phone":null},
                 "receivedAt":"2026-11-23T09:00:00Z","redactions":[],"messages":[]}""".formatted(reference, language, address));
    }

    void knowsRemedies(String reference) {
        on("/internal/cases/" + reference + "/remedies", """
                {"bodies":[{"id":"gb","name":"Ombudsman","countries":["GB"],"regimes":["disp"],
                 "competentFor":{"en":"complaints"},"website":"https://ombudsman.example","checked":true}],
                 "elsewhere":{"en":"Ask around."},"namedInDelays":["disp"],"namedWhenUpheld":false}""");
    }

    void knowsText(String reference, String textId, String text) {
        on(
                "/internal/cases/" + reference + "/texts/" + textId,
                "{\"textId\":\"" + textId + "\",\"text\":\"" + text + "\",\"writtenAt\":\"2026-11-23T10:00:00Z\"}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        callers.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String answer = answers.get(exchange.getRequestURI().getPath());
        int status = trouble > 0 ? trouble : answer == null ? 404 : 200;
        byte[] body = (status == 200 ? answer : "{\"status\":" + status + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
