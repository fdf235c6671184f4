package io.redress.settings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One place in a settings file: a text, a list, or a group of named places. Remembers its line. */
public final class Setting {

    private final String file;
    private final String name;
    private final Node node;

    Setting(String file, String name, Node node) {
        this.file = file;
        this.name = name;
        this.node = node;
    }

    /** How it is named, such as {@code clocks[2].length}. */
    public String name() {
        return name;
    }

    /** The line it begins in, from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** What to throw when this place cannot be used. */
    public SettingsProblem problem(String whatToDo) {
        return new SettingsProblem(file, line(), (name.isEmpty() ? "" : "'" + name + "' ") + whatToDo);
    }

    /** A required place below this one. */
    public Setting get(String key, String example) {
        return find(key)
                .orElseThrow(() -> new SettingsProblem(
                        file, line(), "'" + below(key) + "' is missing: add it, for example " + key + ": " + example));
    }

    /** A place below this one, empty when it is not there or has no value. */
    public Optional<Setting> find(String key) {
        return Optional.ofNullable(entries().get(key)).filter(found -> !found.isEmpty());
    }

    /** The named places of a group, in their order. */
    public Map<String, Setting> entries() {
        if (!(node instanceof MappingNode group)) {
            throw problem("must be a group of named values, each on a line of its own");
        }
        Map<String, Setting> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : group.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            Setting entry = new Setting(file, below(key), tuple.getValueNode());
            if (entries.put(key, entry) != null) {
                throw entry.problem("is there twice: keep one");
            }
        }
        return entries;
    }

    /** @throws SettingsProblem when the group has a name that is none of these */
    public Setting only(String... keys) {
        entries().forEach((key, entry) -> {
            if (!Arrays.asList(keys).contains(key)) {
                throw entry.problem("is not known: use one of " + String.join(", ", keys));
            }
        });
        return this;
    }

    /** The members of a list. */
    public List<Setting> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("must be a list: put each member behind a dash, or all of them in [brackets]");
        }
        List<Node> members = sequence.getValue();
        return java.util.stream.IntStream.range(0, members.size())
                .mapToObj(i -> new Setting(file, name + "[" + (i + 1) + "]", members.get(i)))
                .toList();
    }

    /** The text as it is written. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("must be a single value");
        }
        return scalar.getValue().strip();
    }

    /**
     * The text as something else.
     *
     * @param read throws an {@link IllegalArgumentException} or {@link java.time.DateTimeException} when it cannot
     * @param whatToDo follows the text in the message, such as {@code "is no date: write it as 2026-12-31"}
     */
    public <T> T as(Function<String, T> read, String whatToDo) {
        String text = text();
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new SettingsProblem(file, line(), "'" + name + "' " + text + " " + whatToDo, e);
        }
    }

    /** The text as something whose reader says itself, in a sentence, what is wrong and what to do. */
    public <T> T as(Function<String, T> read) {
        try {
            return read.apply(text());
        } catch (IllegalArgumentException e) {
            throw new SettingsProblem(file, line(), "'" + name + "': " + e.getMessage(), e);
        }
    }

    private boolean isEmpty() {
        return node instanceof ScalarNode scalar
                && (scalar.getValue().isBlank() || scalar.getTag().getValue().endsWith(":null"));
    }

    private String below(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }
}
