package io.redress.intake.filing;

import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import java.util.List;

/**
 * What the form lets people choose from: a family, and what lies below it.
 *
 * @param kinds in the order of the taxonomy
 */
record OfferedKinds(Category family, List<Category> kinds) {

    static List<OfferedKinds> of(Taxonomy taxonomy) {
        return taxonomy.categories().stream()
                .filter(Category::isFamily)
                .map(family -> new OfferedKinds(
                        family,
                        taxonomy.categories().stream()
                                .filter(kind ->
                                        !kind.isFamily() && kind.family().equals(family.code()))
                                .toList()))
                .toList();
    }
}
