package io.redress.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What staff hand in, by the names that forms and API share. */
final class Handling {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Handling() {}

    static Map<String, Object> record(String category, String severity, String department, String... points) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("category", category);
        answers.put("severity", severity);
        answers.put("department", department);
        answers.put("admissible", true);
        answers.put("points", json(List.of(points)));
        return answers;
    }

    static Map<String, Object> reject(String reason) {
        Map<String, Object> answers = record("PERSONAL_REQUEST", "LOW", "personal", "Not about our service");
        answers.put("admissible", false);
        answers.put("inadmissibleReason", reason);
        return answers;
    }

    /** The same finding on every point. */
    static Map<String, Object> resolve(String outcome, String message, String remedy, String reason, String... points) {
        List<Map<String, String>> findings = new ArrayList<>();
        for (String point : points) {
            findings.add(Map.of("point", point, "finding", outcome, "reason", reason));
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("action", "RESOLVE");
        answers.put("outcome", outcome);
        answers.put("message", message);
        answers.put("findings", json(findings));
        answers.put("remedy", remedy);
        return answers;
    }

    static Map<String, Object> ask(String question) {
        return Map.of("action", "ASK_CUSTOMER", "message", question);
    }

    static Map<String, Object> refer(String department) {
        return Map.of("action", "REFER", "department", department);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
