package io.redress.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.local.Api;
import java.util.Map;

/** A filed complaint in the hands of its customer. */
record Filed(String reference, String trackingUrl, int redactions, Api api) {

    static Filed by(Api intake, Map<String, Object> request) {
        JsonNode receipt = intake.post("/api/complaints", request);
        return new Filed(
                receipt.path("reference").asText(),
                receipt.path("trackingUrl").asText(),
                receipt.path("redactions").size(),
                intake.bearing(receipt.path("trackingToken").asText()));
    }

    JsonNode view() {
        return api.get("/api/complaints/" + reference);
    }

    String stage() {
        return view().path("status").asText();
    }

    int cycle() {
        return view().path("cycle").asInt();
    }

    void say(String text) {
        api.post("/api/complaints/" + reference + "/messages", Map.of("text", text));
    }

    void withdraw() {
        api.post("/api/complaints/" + reference + "/withdrawal", Map.of());
    }

    void disagree(String reason) {
        api.post("/api/complaints/" + reference + "/reopening", Map.of("reason", reason));
    }

    void awaitStage(String stage) {
        Patience.until(reference + " to be " + stage, () -> stage().equals(stage));
    }
}
