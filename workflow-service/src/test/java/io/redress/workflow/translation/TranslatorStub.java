package io.redress.workflow.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Speaks as LibreTranslate does: the same address, fields, answers and errors. */
public final class TranslatorStub {

    public static final String KEY = "b5f9e0a2-a-key";

    private static final TranslatorStub ONE = new TranslatorStub();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private volatile int status = 200;
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile JsonNode asked;

    private TranslatorStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "translator");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/translate", this::answer);
        server.start();
    }

    public static TranslatorStub translator() {
        return ONE;
    }

    /** Its base URL. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    void answersWith(int next) {
        status = next;
    }

    void isSilent() {
        gate = new CountDownLatch(1);
    }

    void isWell() {
        status = 200;
        gate.countDown();
    }

    JsonNode asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked = JSON.readTree(exchange.getRequestBody());
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String q = asked.path("q").asText();
        if (!exchange.getRequestMethod().equals("POST")
                || q.isEmpty()
                || asked.path("target").isMissingNode()) {
            send(exchange, 400, Map.of("error", "Invalid request: missing q parameter"));
        } else if (!asked.path("api_key").asText().equals(KEY)) {
            send(exchange, 403, Map.of("error", "Invalid API key"));
        } else if (status == 200) {
            send(
                    exchange,
                    200,
                    Map.of(
                            "translatedText",
                            "In English: " + q.length(),
                            "detectedLanguage",
                            Map.of("confidence", 92, "language", "es")));
        } else {
            send(exchange, status, Map.of("error", "Cannot translate text: " + q));
        }
    }

    private static void send(HttpExchange exchange, int status, Object json) throws IOException {
        byte[] body = JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
