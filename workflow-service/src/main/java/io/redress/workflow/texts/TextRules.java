package io.redress.workflow.texts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.redress.secretguard.SecretGuard;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a text must look like, and what is taken out of it before it is kept. */
@Component
class TextRules {

    /** In characters; a long letter has 4,000. */
    static final int LONGEST = 20_000;

    private static final int MOST_POINTS = 50;
    private static final Set<String> FINDING = Set.of("point", "finding", "reason");

    private final ObjectMapper json;
    private final SecretGuard guard = SecretGuard.standard();

    TextRules(ObjectMapper json) {
        this.json = json;
    }

    /** @throws RefusedVariable with a code that says what is wrong */
    void check(String name, String text) {
        if (text.length() > LONGEST) {
            throw RefusedVariable.tooLong(name);
        }
        if (KnownVariables.isList(name) && !isList(name, text)) {
            throw RefusedVariable.noList(name);
        }
    }

    /** Masks inside the strings of a list, so that it stays one. */
    String masked(String name, String text) {
        if (!KnownVariables.isList(name)) {
            return guard.inspect(text).masked();
        }
        try {
            return json.writeValueAsString(masked(json.readTree(text)));
        } catch (JsonProcessingException e) {
            throw RefusedVariable.noList(name);
        }
    }

    private boolean isList(String name, String text) {
        try {
            JsonNode list = json.readTree(text);
            if (!list.isArray() || list.size() > MOST_POINTS) {
                return false;
            }
            for (JsonNode entry : list) {
                if (name.equals("points") ? !isPoint(entry) : !isFinding(entry)) {
                    return false;
                }
            }
            return true;
        } catch (JsonProcessingException e) {
            return false; // not repeated: the message would quote the text
        }
    }

    private static boolean isPoint(JsonNode entry) {
        return entry.isTextual() && !entry.textValue().isBlank();
    }

    private static boolean isFinding(JsonNode entry) {
        if (!entry.isObject()) {
            return false;
        }
        for (var field : entry.properties()) {
            if (!FINDING.contains(field.getKey()) || !field.getValue().isTextual()) {
                return false;
            }
        }
        return isPoint(entry.path("point")) && isPoint(entry.path("finding"));
    }

    private JsonNode masked(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(guard.inspect(node.textValue()).masked());
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            node.forEach(entry -> list.add(masked(entry)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), masked(field.getValue())));
            return object;
        }
        return node;
    }
}
