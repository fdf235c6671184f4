package io.redress.workflow.triage;

import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The names of what complaints can be about, for agents' forms. */
@RestController
class CategoriesApi {

    private final Taxonomy taxonomy;

    CategoriesApi(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * @param family the code of the family, which is its own for a family
     * @param hint one line of examples
     * @param department who usually handles it
     */
    record Named(String code, String family, String name, String hint, String department) {}

    @Operation(
            summary = "All categories with their names",
            description =
                    "Each family, then what lies under it, in the order in which people should read them. A language"
                            + " that the taxonomy does not have gets English.")
    @GetMapping("/api/categories")
    List<Named> categories(@RequestParam(defaultValue = "en") String language) {
        Locale locale = Locale.forLanguageTag(language);
        return taxonomy.categories().stream()
                .map(category -> named(category, locale))
                .toList();
    }

    private static Named named(Category category, Locale locale) {
        return new Named(
                category.code(),
                category.family(),
                category.name().in(locale),
                category.hint().in(locale),
                category.department());
    }
}
