package io.redress.taxonomy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All that complaints can be about. Immutable. */
public final class Taxonomy {

    private final String version;
    private final List<Category> categories;

    private Taxonomy(String version, List<Category> categories) {
        this.version = version;
        this.categories = List.copyOf(categories);
    }

    /** Which edition it is. */
    public String version() {
        return version;
    }

    /** All categories in the order in which people should read them: each family, then what lies under it. */
    public List<Category> categories() {
        return categories;
    }

    public Optional<Category> find(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /** @throws NoSuchElementException when there is no such category */
    public Category get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no category " + code));
    }
}
