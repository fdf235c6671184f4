package io.redress.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a settings file into places that remember their lines. */
public final class SettingsFile {

    private SettingsFile() {}

    /**
     * Reads an operator's file, or else the one that is shipped.
     *
     * @param location a file, or null or blank for the shipped one
     * @param resource the shipped one on the classpath of {@code owner}
     * @throws SettingsProblem when there is no such file, or it is no YAML
     */
    public static Setting read(String location, Class<?> owner, String resource) {
        if (location == null || location.isBlank()) {
            URL shipped = owner.getClassLoader().getResource(resource);
            if (shipped == null) {
                throw new SettingsProblem(resource, 0, "is not on the classpath: add it");
            }
            return read(resource, shipped);
        }
        Path file = Path.of(location);
        if (!Files.isRegularFile(file)) {
            throw new SettingsProblem(location, 0, "is no file: create it, or unset the setting that names it");
        }
        try {
            return read(location, file.toUri().toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(location + " cannot be read", e);
        }
    }

    /** @param name of the file, for messages */
    public static Setting read(String name, URL from) {
        try (InputStreamReader in = new InputStreamReader(open(from), StandardCharsets.UTF_8)) {
            Node root = new Yaml(new LoaderOptions()).compose(in);
            if (root == null) {
                throw new SettingsProblem(name, 0, "is empty: write the settings, or remove the file");
            }
            return new Setting(name, "", root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new SettingsProblem(name, line, "is no YAML: " + e.getProblem() + ": mend the line", e);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** Without the cache of opened jars, which would keep an old copy of a replaced one. */
    private static InputStream open(URL from) throws IOException {
        var connection = from.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
