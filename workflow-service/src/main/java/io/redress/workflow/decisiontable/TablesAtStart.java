package io.redress.workflow.decisiontable;

import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.regime.RulesInForce;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Stops the start when a decision table has a gap, an overlap, or names what is not there. */
@Component
class TablesAtStart {

    private static final List<String> FILES = List.of("decisions/triage.dmn", "decisions/estimate.dmn");

    TablesAtStart(Taxonomy taxonomy, WorkflowSettings settings, RulesInForce rules, ResourceLoader resources) {
        Set<String> categories =
                taxonomy.categories().stream().map(Category::code).collect(Collectors.toSet());
        Set<String> families = taxonomy.categories().stream()
                .filter(Category::isFamily)
                .map(Category::code)
                .collect(Collectors.toSet());
        for (String file : FILES) {
            String text = read(resources.getResource("classpath:" + file));
            for (DecisionTable table : tables(text)) {
                TableCheck check = new TableCheck(file, text, table);
                check.check();
                mustBeKnown(check, "category", categories, "the taxonomy");
                mustBeKnown(check, "department", settings.departments().keySet(), "departments.yml");
                mustBeKnown(check, "calendar", rules.now().calendars().ids(), "the calendars");
                String family = table.getParentElement().getAttributeValue("id") + "_family";
                Set<String> asked = check.domain(family);
                families.stream()
                        .filter(known -> !asked.isEmpty() && !asked.contains(known))
                        .findFirst()
                        .ifPresent(unknown -> {
                            throw check.problem(
                                    family,
                                    "does not know the family " + unknown + " of the taxonomy: add it and its rules");
                        });
            }
        }
    }

    private static void mustBeKnown(TableCheck check, String output, Set<String> known, String where) {
        check.said(output).forEach((rule, value) -> {
            if (!known.contains(value)) {
                throw check.problem(
                        rule.getId(),
                        "says " + output + " " + value + ", which is not in " + where + ": correct one of the two");
            }
        });
    }

    private static Collection<DecisionTable> tables(String text) {
        DmnModelInstance model =
                Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return model.getModelElementsByType(DecisionTable.class);
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
