package io.redress.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.announcing.CaseEvent.EscalationReason;
import io.redress.workflow.announcing.CaseEvent.Progress;
import io.redress.workflow.announcing.CaseEvent.Then;
import io.redress.workflow.casefile.Disposition;
import io.redress.workflow.casefile.Ground;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Severity;
import io.redress.workflow.casefile.Status;
import io.redress.workflow.clocks.ClockState.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of the task forms, and that the models' forms are there and can be worked by keyboard and screen reader. */
class FormTextsTest {

    private static final String SCRIPTS = "META-INF/resources/webjars/camunda/app/tasklist/scripts/";
    private static final Pattern ENTRY = Pattern.compile("'([\\w.-]+)': '([^']*)'");
    private static final Pattern USED =
            Pattern.compile("(?:\\bt|\\btext)\\('([\\w.-]+)'[,)]|wrong\\([^,]+, '([\\w.-]+)'\\)");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        Map<String, String> english = words("en: {", "zh: {");
        Map<String, String> chinese = words("zh: {", null);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english).hasSizeGreaterThan(100);
        chinese.forEach((key, said) -> assertThat(said.contains("{0}"))
                .as(key)
                .isEqualTo(english.get(key).contains("{0}")));
    }

    @Test
    void everyWordThatAFormUsesIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = USED.matcher(source);
            while (matcher.find()) {
                used.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
        }

        assertThat(used).hasSizeGreaterThan(50);
        assertThat(words("en: {", "zh: {").keySet()).containsAll(used);
    }

    /** A code that has none would be shown as it is. */
    @Test
    void everyCodeOfACaseHasWords() throws IOException {
        Map<String, Object[]> codes = Map.of(
                "escalated", EscalationReason.values(),
                "then", Then.values(),
                "progress", Progress.values(),
                "disposition", Disposition.values(),
                "outcome", Outcome.values(),
                "status", Status.values(),
                "severity", Severity.values(),
                "ground", Ground.values(),
                "clock", State.values());
        Set<String> keys = new TreeSet<>();
        codes.forEach((kind, values) -> Stream.of(values).forEach(value -> keys.add(kind + "." + value)));
        keys.addAll(idsInModels("userTask", "task."));
        regimes().forEach(clock -> keys.add("legal." + clock));

        assertThat(words("en: {", "zh: {").keySet()).containsAll(keys);
    }

    private static Set<String> idsInModels(String kind, String prefix) throws IOException {
        Set<String> ids = new TreeSet<>();
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
            Matcher matcher = Pattern.compile("<bpmn:" + kind + " id=\"(\\w+)\"")
                    .matcher(model.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                ids.add(prefix + matcher.group(1));
            }
        }
        return ids;
    }

    /** Ids of the clocks of all shipped laws. */
    private static Set<String> regimes() throws IOException {
        Set<String> clocks = new TreeSet<>();
        Matcher matcher = Pattern.compile("- id: ([\\w-]+)").matcher(read("regimes.yml"));
        while (matcher.find()) {
            clocks.add(matcher.group(1));
        }
        return clocks;
    }

    @Test
    void everyFormOfAModelIsThere() throws IOException {
        Pattern key = Pattern.compile("formKey=\"embedded:app:(forms/[\\w-]+\\.html)\"");
        int forms = 0;
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
            Matcher matcher = key.matcher(model.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                assertThat(new ClassPathResource("static/" + matcher.group(1)).exists())
                        .as(matcher.group(1))
                        .isTrue();
                forms++;
            }
        }
        assertThat(forms).isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"record-complaint", "handle-complaint", "answer-message", "review-low-score", "after-care"})
    void everyFieldHasALabelAndNoTextIsTrustedAsHtml(String form) throws IOException {
        String source = read("static/forms/" + form + ".html");
        Document page = Jsoup.parse(source);

        for (Element field : page.select("textarea, select, input:not([type=radio])")) {
            assertThat(page.select("label[for=" + cssEscaped(field.id()) + "]"))
                    .as("label of " + field.id())
                    .isNotEmpty();
        }
        for (Element radio : page.select("input[type=radio]")) {
            assertThat(radio.parent().tagName()).isEqualTo("label");
        }
        assertThat(page.select("#rd-form").attr("data-form")).isEqualTo(form);
        assertThat(source).doesNotContain("ng-bind-html").contains("ng-include=\"'/forms/case.html'\"");
    }

    /** Not by hours of the browser's own: what is near depends on the working time that was promised. */
    @Test
    void thePromiseHasAColourForEveryStateThatTheServiceGivesIt() throws IOException {
        String script = read(SCRIPTS + "redress.js");
        String colours = script.substring(
                script.indexOf("const COLOURS"), script.indexOf("};", script.indexOf("const COLOURS")));
        for (State state : List.of(State.RUNNING, State.WARNED, State.OVERDUE, State.PAUSED, State.MET)) {
            Matcher colour = Pattern.compile(state + ": '(\\w+)'").matcher(colours);
            assertThat(colour.find()).as(state.name()).isTrue();
            assertThat(read("META-INF/resources/webjars/camunda/app/tasklist/styles/user-styles.css"))
                    .contains(".rd-clock.rd-" + colour.group(1));
        }
        Element due = Jsoup.parse(read("static/forms/case.html")).selectFirst("#rd-due");
        assertThat(due.className()).isEqualTo("rd-clock rd-{{ ownColour }}");
        assertThat(due.select("#rd-own-provisional").text()).contains("own.provisionalFrom");
        assertThat(script).doesNotContain("level:");
    }

    @Test
    void oneLegalClockIsShownWithoutAPromiseToo() throws IOException {
        Element clocks = Jsoup.parse(read("static/forms/case.html")).selectFirst("#rd-clocks");

        assertThat(clocks.attr("ng-if")).isEqualTo("legal.length");
    }

    /** In a tab of its own, which cannot reach back into the form; a picture says that it is one. */
    @Test
    void aFileOfACustomerOpensApartFromTheForm() throws IOException {
        Element evidence = Jsoup.parse(read("static/forms/case.html")).selectFirst("#rd-evidence");
        Element picture = evidence.selectFirst("a img");
        Document said = Jsoup.parse(read("static/forms/said.html"));

        assertThat(picture.attr("alt")).contains("code('evidence'");
        assertThat(picture.attr("ng-if")).isEqualTo("f.kind === 'IMAGE'");
        for (Element link : List.of(evidence.selectFirst("a"), said.selectFirst("a"))) {
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(link.attr("rel")).isEqualTo("noopener");
            assertThat(link.text()).contains("evidence.newTab");
        }
        assertThat(words("en: {", "zh: {"))
                .containsKeys("evidence.IMAGE", "evidence.DOCUMENT", "evidence.TEXT", "evidence.OTHER")
                .containsKey("what.evidence-cleared");
    }

    private static String cssEscaped(String id) {
        return "\"" + id + "\"";
    }

    private static String[] sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (var script :
                new PathMatchingResourcePatternResolver().getResources("classpath:" + SCRIPTS + "redress*.js")) {
            all.append(script.getContentAsString(StandardCharsets.UTF_8));
        }
        for (var form : new PathMatchingResourcePatternResolver().getResources("classpath:static/forms/*.html")) {
            all.append(form.getContentAsString(StandardCharsets.UTF_8));
        }
        return new String[] {all.toString()};
    }

    private static Map<String, String> words(String from, String to) throws IOException {
        String script = read(SCRIPTS + "redress-texts.js");
        int begin = script.indexOf(from);
        String part = script.substring(begin, to == null ? script.length() : script.indexOf(to));
        Map<String, String> words = new TreeMap<>();
        Matcher entry = ENTRY.matcher(part);
        while (entry.find()) {
            words.put(entry.group(1), entry.group(2));
        }
        return words;
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
