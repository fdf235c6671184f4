package io.redress.archive.reading;

import io.redress.taxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of {@code /api/analytics/promises} for people: the same filters, no script. */
@Controller
class AnalyticsPage {

    private final PromisesKept promises;
    private final Taxonomy taxonomy;

    AnalyticsPage(PromisesKept promises, @Value("${redress.taxonomy:}") String taxonomy) {
        this.promises = promises;
        this.taxonomy = Taxonomy.load(taxonomy);
    }

    /** @param severity a code, or null for all together */
    record Row(String category, String severity, PromisesKept.Figures figures) {}

    @GetMapping("/analytics")
    String analytics(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
        PromisesKept.Answer answer = promises.count(ArchiveFilter.of(parameters, Set.of(ReadersLanguage.PARAMETER)));
        List<Row> rows = answer.groups().stream()
                .map(group -> new Row(name(group.category(), locale), group.severity(), group.figures()))
                .toList();
        model.addAttribute("fewest", answer.fewest());
        model.addAttribute("all", answer.all());
        model.addAttribute("rows", rows);
        model.addAttribute("others", ReadersLanguage.others(locale));
        return "analytics";
    }

    /** The name of a family; the code of one that the taxonomy does not have any more. */
    private String name(String code, Locale locale) {
        return taxonomy.find(code).map(category -> category.name().in(locale)).orElse(code);
    }
}
