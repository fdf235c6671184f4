package io.redress.workflow.templates;

import io.redress.settings.Setting;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Ready answers as they are written: every mistake is told with its file and line before anybody meets it. */
final class TemplateFile {

    /** Which languages agents read titles in. */
    private static final List<String> OF_FORMS = List.of("en", "zh");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,40}");

    private final Setting root;
    private final List<String> languages;

    TemplateFile(Setting root) {
        this.root = root.only("languages", "dates", "without", "departments", "templates");
        Setting written = root.get("languages", "[en, zh]");
        languages = written.list().stream().map(Setting::text).toList();
        if (!languages.containsAll(OF_FORMS)) {
            throw written.problem("must have en and zh: add them");
        }
    }

    /** @param departments all departments of the house, each of which needs a name here */
    TemplateBook read(Collection<String> departments) {
        Setting without = root.get("without", "{name: {en: there}}").only("name", "dueAt");
        return new TemplateBook(
                languages,
                dates(),
                inAll(without.get("name", "{en: there}"), languages, this::plain),
                inAll(without.get("dueAt", "{en: soon}"), languages, this::plain),
                departments(departments),
                templates());
    }

    private Map<String, DateTimeFormatter> dates() {
        Map<String, DateTimeFormatter> dates = new LinkedHashMap<>();
        Setting written = root.get("dates", "{en: \"d MMMM yyyy, HH:mm\"}");
        inAll(written, languages, this::plain)
                .forEach((language, pattern) -> dates.put(
                        language,
                        written.entries()
                                .get(language)
                                .as(
                                        said -> DateTimeFormatter.ofPattern(said, Locale.forLanguageTag(language)),
                                        "is no pattern of a date: write it as \"d MMMM yyyy, HH:mm\"")));
        return dates;
    }

    private Map<String, Map<String, String>> departments(Collection<String> departments) {
        Setting written = root.get("departments", "{technical: {en: technical team}}");
        return departments.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        department -> inAll(written.get(department, "{en: …}"), languages, this::plain)));
    }

    private List<Template> templates() {
        List<Template> templates = new ArrayList<>();
        for (Setting written : root.get("templates", "[{code: ASK}]").list()) {
            written.only("code", "title", "body");
            Setting code = written.get("code", "ASK_TRANSACTION_REFERENCE");
            if (!CODE.matcher(code.text()).matches()) {
                throw code.problem("is " + code.text() + ", no code: write it as ASK_TRANSACTION_REFERENCE");
            }
            if (templates.stream().anyMatch(other -> other.code().equals(code.text()))) {
                throw code.problem("is " + code.text() + " once more: keep one");
            }
            templates.add(new Template(
                    code.text(),
                    inAll(written.get("title", "{en: Ask}"), OF_FORMS, this::plain),
                    inAll(written.get("body", "{en: Hello}"), languages, TemplateFile::body)));
        }
        return templates;
    }

    private static Map<String, String> inAll(Setting written, List<String> languages, Function<Setting, String> read) {
        written.only(languages.toArray(String[]::new));
        Map<String, String> said = new LinkedHashMap<>();
        languages.forEach(language -> said.put(language, read.apply(written.get(language, "…"))));
        return said;
    }

    private String plain(Setting written) {
        return written.text();
    }

    private static String body(Setting written) {
        Matcher matcher = Placeholder.IN_TEXT.matcher(written.text());
        while (matcher.find()) {
            if (Placeholder.named(matcher.group(1)).isEmpty()) {
                throw written.problem(
                        "has {" + matcher.group(1) + "}, which nothing fills: use one of " + Placeholder.all());
            }
        }
        return written.text();
    }
}
