package io.redress.taxonomy;

import io.redress.settings.Setting;
import io.redress.settings.SettingsFile;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that complaints can be about. Immutable. */
public final class Taxonomy {

    private final String version;
    private final List<Category> categories;

    private Taxonomy(String version, List<Category> categories) {
        this.version = version;
        this.categories = List.copyOf(categories);
    }

    /**
     * Reads an operator's taxonomy, or else the one that is shipped.
     *
     * @param location a file that replaces {@code taxonomy.yml}; null or blank for the shipped one
     * @throws io.redress.settings.SettingsProblem with file, line and what to do
     */
    public static Taxonomy load(String location) {
        Setting root = SettingsFile.read(location, Taxonomy.class, "taxonomy.yml")
                .only("version", "publicProduct", "publicSubProduct", "categories");
        TaxonomyFile file = new TaxonomyFile(root);
        return new Taxonomy(root.get("version", "\"2026.1\"").text(), file.categories());
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

    /** What complaints can be about legally, such as {@code WALLET}. */
    public SortedSet<String> products() {
        return categories.stream().map(Category::product).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws NoSuchElementException when there is no such category */
    public Category get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("no category " + code));
    }
}
