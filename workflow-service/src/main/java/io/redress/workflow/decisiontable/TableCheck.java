package io.redress.workflow.decisiontable;

import io.redress.settings.SettingsProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision table whose inputs declare their values: every mix of values must be answered by exactly one rule, and every
 * rule must answer some mix. All mixes are tried; the tables are small.
 */
final class TableCheck {

    private static final Pattern LITERAL = Pattern.compile("\\s*(?:\"([^\"]*)\"|(true|false))\\s*(?:,|$)");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final long MOST_MIXES = 1_000_000;

    private final String file;
    private final List<String> lines;
    private final DecisionTable table;
    private final List<Set<String>> domains = new ArrayList<>();
    private final Map<Rule, List<Set<String>>> cells = new LinkedHashMap<>();

    TableCheck(String file, String text, DecisionTable table) {
        this.file = file;
        this.lines = text.lines().toList();
        this.table = table;
    }

    /** @throws SettingsProblem naming file, line, the rules and a mix of values that shows what is wrong */
    void check() {
        if (table.getHitPolicy() != HitPolicy.UNIQUE) {
            throw problem(
                    table.getId(),
                    "has hit policy " + table.getHitPolicy() + ": make it UNIQUE, one rule for each case");
        }
        for (Input input : table.getInputs()) {
            domains.add(domain(input));
        }
        if (domains.stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b) > MOST_MIXES) {
            throw problem(table.getId(), "has more mixes of values than can be tried: split the table");
        }
        for (Rule rule : table.getRules()) {
            cells.put(rule, cellsOf(rule));
        }
        Set<Rule> unheard = new HashSet<>(table.getRules());
        tryAll(new ArrayList<>(), unheard);
        unheard.stream().findFirst().ifPresent(rule -> {
            throw problem(rule.getId(), "answers no case: remove the rule, or mend its cells");
        });
    }

    /** The values of an input, as the table declares them. */
    Set<String> domain(String inputId) {
        for (Input input : table.getInputs()) {
            if (input.getId().equals(inputId)) {
                return domain(input);
            }
        }
        return Set.of();
    }

    /** What an output says in any rule; {@code null} is left out. */
    Map<Rule, String> said(String output) {
        int column = -1;
        List<org.camunda.bpm.model.dmn.instance.Output> outputs = new ArrayList<>(table.getOutputs());
        for (int i = 0; i < outputs.size(); i++) {
            column = outputs.get(i).getName().equals(output) ? i : column;
        }
        Map<Rule, String> said = new LinkedHashMap<>();
        for (Rule rule : table.getRules()) {
            if (column >= 0) {
                OutputEntry entry = new ArrayList<>(rule.getOutputEntries()).get(column);
                Matcher literal = LITERAL.matcher(entry.getTextContent());
                if (literal.matches() && literal.group(1) != null) {
                    said.put(rule, literal.group(1));
                }
            }
        }
        return said;
    }

    SettingsProblem problem(String id, String whatToDo) {
        int line = 0;
        for (int i = 0; i < lines.size() && line == 0; i++) {
            line = lines.get(i).contains("id=\"" + id + "\"") ? i + 1 : 0;
        }
        return new SettingsProblem(file, line, "'" + id + "' " + whatToDo);
    }

    private void tryAll(List<String> mix, Set<Rule> unheard) {
        if (mix.size() < domains.size()) {
            for (String value : domains.get(mix.size())) {
                mix.add(value);
                tryAll(mix, unheard);
                mix.remove(mix.size() - 1);
            }
            return;
        }
        List<Rule> speak = cells.keySet().stream()
                .filter(rule -> speaks(cells.get(rule), mix))
                .toList();
        if (speak.isEmpty()) {
            throw problem(table.getId(), "has no rule for " + named(mix) + ": add a rule for everything else");
        }
        if (speak.size() > 1) {
            throw problem(
                    speak.get(1).getId(),
                    "overlaps with '" + speak.get(0).getId() + "' for " + named(mix) + ": narrow one of the two");
        }
        unheard.remove(speak.get(0));
    }

    private static boolean speaks(List<Set<String>> rule, List<String> mix) {
        for (int i = 0; i < mix.size(); i++) {
            if (!rule.get(i).contains(mix.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String named(List<String> mix) {
        List<Input> inputs = new ArrayList<>(table.getInputs());
        List<String> named = new ArrayList<>();
        for (int i = 0; i < mix.size(); i++) {
            named.add(inputs.get(i).getLabel() + " = " + mix.get(i));
        }
        return String.join(", ", named);
    }

    private Set<String> domain(Input input) {
        if (input.getInputValues() == null) {
            throw problem(
                    input.getId(), "does not say which values there are: add inputValues, such as \"LOW\",\"HIGH\"");
        }
        return literals(input.getId(), input.getInputValues().getText().getTextContent());
    }

    private List<Set<String>> cellsOf(Rule rule) {
        List<Set<String>> allowed = new ArrayList<>();
        List<InputEntry> entries = new ArrayList<>(rule.getInputEntries());
        for (int i = 0; i < entries.size(); i++) {
            String cell = entries.get(i).getText().getTextContent().strip();
            Set<String> domain = domains.get(i);
            Matcher not = NOT.matcher(cell);
            Set<String> values = new LinkedHashSet<>(domain);
            if (not.matches()) {
                values.removeAll(known(rule, literals(rule.getId(), not.group(1)), domain));
            } else if (!cell.isEmpty() && !cell.equals("-")) {
                values.retainAll(known(rule, literals(rule.getId(), cell), domain));
            }
            allowed.add(values);
        }
        return allowed;
    }

    private Set<String> known(Rule rule, Set<String> values, Set<String> domain) {
        for (String value : values) {
            if (!domain.contains(value)) {
                throw problem(rule.getId(), "asks for " + value + ", which its input never is: use one of " + domain);
            }
        }
        return values;
    }

    private Set<String> literals(String id, String text) {
        Set<String> literals = new LinkedHashSet<>();
        Matcher next = LITERAL.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!next.find(at) || next.start() != at) {
                throw problem(
                        id,
                        "has a cell that cannot be checked: " + text.strip()
                                + "; write values such as \"LOW\",\"HIGH\", not(\"LOW\"), true, or nothing");
            }
            literals.add(next.group(1) != null ? next.group(1) : next.group(2));
            at = next.end();
        }
        return literals;
    }
}
