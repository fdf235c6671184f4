package io.redress.system.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads the archive. */
public final class Analyst {

    private final Stack stack;
    private final Http http;

    public Analyst(Stack stack) {
        this.stack = stack;
        this.http = Http.basic("analyst", stack.credential("analyst.password"));
    }

    /** The record of a complaint, as it is now. */
    public Optional<JsonNode> finds(String reference) {
        Http.Answer answer = http.get(stack.archive() + "/api/archive/complaints/" + reference);
        return answer.status() == 200 ? Optional.of(answer.json()) : Optional.empty();
    }

    /** The record, once its status is this one. */
    public JsonNode findsWithStatus(String reference, String status) {
        return Eventually.get(
                "archive has " + reference + " as " + status,
                () -> finds(reference)
                        .filter(record -> record.get("status").asText().equals(status)));
    }

    public Http.Answer asks(String query) {
        return http.get(stack.archive() + "/api/archive/complaints" + query);
    }
}
