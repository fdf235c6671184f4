package io.redress.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** One service as one caller sees it; whatever goes wrong becomes one line that says where and what. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int NOT_FOUND = 404;

    private final String base;
    private final String authorization;

    private Api(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** A caller nobody knows. */
    public static Api open(String base) {
        return new Api(base, null);
    }

    /** A caller with a password. */
    public static Api as(String base, String user, String password) {
        String pair = user + ":" + password;
        return new Api(base, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    /** A caller with a token. */
    public Api bearing(String token) {
        return new Api(base, "Bearer " + token);
    }

    /** What is there, as JSON. */
    public JsonNode get(String path) {
        return json(path, expect("GET", path, send(request(path).GET())));
    }

    /** False when the address is unknown there. */
    public boolean knows(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        if (answer.statusCode() == NOT_FOUND) {
            return false;
        }
        expect("GET", path, answer);
        return true;
    }

    /** One JSON object a line. */
    public List<JsonNode> lines(String path) {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : expect("GET", path, send(request(path).GET())).split("\n")) {
            if (!line.isBlank()) {
                lines.add(json(path, line));
            }
        }
        return lines;
    }

    /** Sends JSON; null sends nothing. The answer may be empty. */
    public JsonNode post(String path, Object body) {
        String text = body == null ? "" : JSON.valueToTree(body).toString();
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        return json(path, expect("POST", path, send(request)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Trouble(base + " does not answer: is everything ready? (./redress status)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted", e);
        }
    }

    private String expect(String method, String path, HttpResponse<String> answer) {
        if (answer.statusCode() < OK || answer.statusCode() >= REDIRECT) {
            throw new Trouble("%s %s%s answered %d: %s"
                    .formatted(
                            method, base, path.replaceFirst("\\?.*", ""), answer.statusCode(), reason(answer.body())));
        }
        return answer.body();
    }

    private static String reason(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            String detail =
                    problem.path("detail").asText(problem.path("message").asText(""));
            return (problem.path("title").asText("") + " " + detail + " "
                            + problem.path("errors").toString())
                    .strip();
        } catch (JsonProcessingException e) {
            return "no reason given";
        }
    }

    private JsonNode json(String path, String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new Trouble(base + path.replaceFirst("\\?.*", "") + " did not answer in JSON", e);
        }
    }
}
