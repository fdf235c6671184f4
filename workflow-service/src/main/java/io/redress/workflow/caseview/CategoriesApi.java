package io.redress.workflow.caseview;

import io.redress.taxonomy.Taxonomy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What complaints can be about, in the reader's language, each family before what lies under it. */
@RestController
class CategoriesApi {

    private final Taxonomy taxonomy;

    CategoriesApi(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** @param department who usually handles it */
    record Named(String code, String name, String department) {}

    @GetMapping("/api/categories")
    ResponseEntity<List<Named>> all(Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(taxonomy.categories().stream()
                        .map(category ->
                                new Named(category.code(), category.name().in(locale), category.department()))
                        .toList());
    }
}
