package io.redress.workflow.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.engine.CompletionRefused;
import io.redress.workflow.texts.CaseTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The points at issue: a JSON array of strings in the text table. */
@Component
public class Points {

    private final CaseTexts texts;
    private final Taxonomy taxonomy;
    private final ObjectMapper json;

    Points(CaseTexts texts, Taxonomy taxonomy, ObjectMapper json) {
        this.texts = texts;
        this.taxonomy = taxonomy;
        this.json = json;
    }

    /**
     * The points, as they were recorded.
     *
     * @throws CompletionRefused when the text is not a list of strings
     */
    public List<String> read(String reference, String textId) {
        try {
            JsonNode list = json.readTree(texts.read(reference, textId).orElse("[]"));
            List<String> points = new ArrayList<>();
            for (JsonNode point : list) {
                if (!point.isTextual() || point.textValue().isBlank()) {
                    throw CompletionRefused.because("invalid-list:points");
                }
                points.add(point.textValue().strip());
            }
            return points;
        } catch (JsonProcessingException e) {
            throw CompletionRefused.because("invalid-list:points"); // its message would quote the text
        }
    }

    /** Stores the one point of an emergency: the name of its category, in the complaint's language. */
    String fromCategory(CaseFile file) {
        String point = taxonomy.get(file.category()).name().in(Locale.forLanguageTag(file.language()));
        return texts.store(
                file.reference(),
                file.cycle(),
                null,
                "points",
                json.createArrayNode().add(point).toString());
    }
}
