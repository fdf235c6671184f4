package io.redress.workflow.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The habits of our decision tables ({@code docs/bpmn-style}); says what breaks them and where. */
final class DmnLint {

    private static final Pattern SPEAKING = Pattern.compile("[a-z][a-zA-Z]*(-[a-z]+)*");

    private final DmnModelInstance model;
    private final String file;
    private final List<String> problems = new ArrayList<>();

    DmnLint(String file, DmnModelInstance model) {
        this.file = file;
        this.model = model;
    }

    List<String> problems() {
        if (model.getModelElementById(file) == null) {
            problems.add(file + " has no decision that the file is named for");
        }
        model.getModelElementsByType(Decision.class).forEach(this::decision);
        model.getModelElementsByType(DecisionTable.class).forEach(this::table);
        model.getModelElementsByType(Rule.class).forEach(this::rule);
        return problems;
    }

    private void decision(Decision decision) {
        require(decision, SPEAKING.matcher(decision.getId()).matches(), "says nothing by its id");
        require(decision, isSaid(decision.getName()), "has no name");
        require(decision, isDescribed(decision), "has no description");
        require(decision, isSaid(decision.getVersionTag()), "has no version tag");
        require(decision, isSaid(decision.getCamundaHistoryTimeToLiveString()), "has no history time to live");
    }

    private void table(DecisionTable table) {
        require(table, table.getHitPolicy() == HitPolicy.UNIQUE, "is not unique");
        table.getInputs().forEach(input -> {
            require(input, isSaid(input.getLabel()), "has no label");
            require(input, input.getInputValues() != null, "does not say which values there are");
        });
        table.getOutputs().forEach(output -> {
            require(output, isSaid(output.getLabel()), "has no label");
            require(output, isSaid(output.getName()), "has no name");
        });
    }

    private void rule(Rule rule) {
        require(rule, SPEAKING.matcher(rule.getId()).matches(), "says nothing by its id");
        require(rule, isDescribed(rule), "has no description");
        List<OutputEntry> outputs = new ArrayList<>(rule.getOutputEntries());
        String last = outputs.get(outputs.size() - 1).getTextContent().strip();
        require(rule, last.equals("\"" + rule.getId() + "\""), "does not put out its id");
    }

    private static boolean isDescribed(DmnElement element) {
        return element.getDescription() != null
                && isSaid(element.getDescription().getTextContent());
    }

    private void require(DmnElement element, boolean kept, String problem) {
        if (!kept) {
            problems.add(element.getId() + " " + problem);
        }
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
