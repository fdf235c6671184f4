package io.redress.workflow.caseview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.workflow.caseview.CaseView.Finding;
import io.redress.workflow.texts.CaseText;
import io.redress.workflow.texts.CaseTexts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts words where ids are. */
@Component
class Words {

    private static final TypeReference<List<String>> POINTS = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final CaseTexts texts;
    private final ObjectMapper json;

    Words(CaseTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** All words of one case, read at once. */
    OfCase of(String reference) {
        return new OfCase(
                texts.of(reference).stream().collect(Collectors.toMap(CaseText::id, Function.identity())), json);
    }

    /** What was found in one decision, read alone. */
    List<Finding> findings(String reference, String textId) {
        Map<String, CaseText> one = textId == null
                ? Map.of()
                : texts.find(reference, textId)
                        .map(text -> Map.of(textId, text))
                        .orElse(Map.of());
        return new OfCase(one, json).findings(textId);
    }

    /** Looks ids up; null and an unknown id (an erased text) give null. */
    record OfCase(Map<String, CaseText> byId, ObjectMapper json) {

        String text(String id) {
            CaseText text = id == null ? null : byId.get(id);
            return text == null ? null : text.text();
        }

        List<String> points(String id) {
            return list(text(id), POINTS);
        }

        List<Finding> findings(String id) {
            return list(text(id), FINDINGS);
        }

        private <T> List<T> list(String array, TypeReference<List<T>> type) {
            if (array == null) {
                return List.of();
            }
            try {
                return json.readValue(array, type);
            } catch (JsonProcessingException e) {
                // checked when it was stored; the cause is left out because it quotes the text
                throw new IllegalStateException("a stored list cannot be read");
            }
        }
    }
}
