package io.redress.workflow.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.workflow.engine.CompletionRefused;
import io.redress.workflow.texts.CaseTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was found on each point at issue: a JSON array in the text table. */
@Component
class Findings {

    private static final TypeReference<List<Finding>> LIST = new TypeReference<>() {};

    private final CaseTexts texts;
    private final ObjectMapper json;

    Findings(CaseTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    record Finding(String point, String finding, String reason) {

        boolean answers(String atIssue) {
            return point != null && point.strip().equals(atIssue) && isSaid(finding) && isSaid(reason);
        }

        private static boolean isSaid(String text) {
            return text != null && !text.isBlank();
        }
    }

    /** @throws CompletionRefused when the text is no list of findings, or one point has none with a reason */
    void mustAnswer(List<String> points, String reference, String textId) {
        List<Finding> findings = read(texts.read(reference, textId).orElse("[]"));
        for (String point : points) {
            if (findings.stream().noneMatch(finding -> finding.answers(point))) {
                throw CompletionRefused.because("point-without-finding");
            }
        }
    }

    private List<Finding> read(String text) {
        try {
            return json.readValue(text, LIST);
        } catch (JsonProcessingException e) {
            throw CompletionRefused.because("invalid-list:findings"); // its message would quote the text
        }
    }
}
