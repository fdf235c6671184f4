package io.redress.realparts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The mailbox in a browser, and as JSON for programs. Nothing a mail says is trusted. */
final class MailPages implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1");
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int MISDIRECTED = 421;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final MailFiles files;

    private MailPages(HttpServer server, MailFiles files) {
        this.server = server;
        this.files = files;
    }

    static MailPages start(MailFiles files, int port) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        MailPages pages = new MailPages(server, files);
        server.createContext("/", pages::answer);
        server.setExecutor(pages.threads);
        server.start();
        return pages;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!isForUs(exchange)) {
                send(exchange, MISDIRECTED, "text/plain", "ask localhost\n");
            } else if (path.equals("/api/messages")) {
                send(exchange, OK, "application/json", json(to(exchange)));
            } else if (path.equals("/")) {
                send(exchange, OK, "text/html", MailHtml.list(newestFirst(to(exchange))));
            } else if (path.startsWith("/messages/")) {
                sendOne(exchange, path.substring("/messages/".length()));
            } else {
                send(exchange, NOT_FOUND, "text/plain", "There is only / and /api/messages?to=\n");
            }
        }
    }

    /** A page from elsewhere must not read mail through a name that it lets point to this machine. */
    private static boolean isForUs(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && OWN_NAMES.contains(host.replaceFirst(":\\d+$", ""));
    }

    private void sendOne(HttpExchange exchange, String id) throws IOException {
        for (Mail mail : files.all()) {
            if (mail.id().equals(id)) {
                send(exchange, OK, "text/html", MailHtml.one(mail));
                return;
            }
        }
        send(exchange, NOT_FOUND, "text/plain", "No such mail\n");
    }

    private List<Mail> newestFirst(String to) {
        List<Mail> found = mailsTo(to);
        Collections.reverse(found);
        return found;
    }

    private List<Mail> mailsTo(String to) {
        List<Mail> found = new ArrayList<>();
        for (Mail mail : files.all()) {
            if (to == null || mail.to().equalsIgnoreCase(to)) {
                found.add(mail);
            }
        }
        return found;
    }

    private String json(String to) throws IOException {
        List<Map<String, String>> messages = new ArrayList<>();
        for (Mail mail : mailsTo(to)) {
            Map<String, String> message = new LinkedHashMap<>();
            message.put("id", mail.id());
            message.put("to", mail.to());
            message.put("subject", mail.subject());
            message.put("text", mail.text());
            message.put("html", mail.html());
            message.put("receivedAt", mail.receivedAt().toString());
            message.put("messageId", mail.messageId());
            messages.add(message);
        }
        return JSON.writeValueAsString(messages);
    }

    private static String to(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&")) {
            if (pair.startsWith("to=") && pair.length() > "to=".length()) {
                return URLDecoder.decode(pair.substring("to=".length()), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + ";charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
