package io.redress.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in a file is told with its line and what to do. */
class SettingTest {

    @TempDir
    Path directory;

    @Test
    void readsTextsListsAndGroups() throws IOException {
        Setting root = written("version: \"1.0\"\nclocks:\n  - {id: reply, length: 15 working-days}\n  - id: final\n");

        assertThat(root.get("version", "1").text()).isEqualTo("1.0");
        assertThat(root.get("clocks", "[]").list()).hasSize(2);
        assertThat(root.get("clocks", "[]").list().get(1).get("id", "x").text()).isEqualTo("final");
        assertThat(root.find("nothing")).isEmpty();
    }

    @Test
    void aMissingValueIsToldWithAnExample() throws IOException {
        Setting second = written("clocks:\n  - {id: reply, length: 2}\n  - id: final\n    length:\n")
                .get("clocks", "[]")
                .list()
                .get(1);

        assertThatThrownBy(() -> second.get("length", "8 weeks"))
                .hasMessageContaining("settings.yml, line 3: 'clocks[2].length' is missing")
                .hasMessageContaining("length: 8 weeks");
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() throws IOException {
        Setting root = written("a: 1\ncoveredUntil: soon\n");

        assertThatThrownBy(() -> root.get("coveredUntil", "2026-12-31")
                        .as(LocalDate::parse, "is no date: write it as 2026-12-31"))
                .hasMessage("%s, line 2: 'coveredUntil' soon is no date: write it as 2026-12-31"
                        .formatted(directory.resolve("settings.yml")));
    }

    @Test
    void namesThatNobodyKnowsAndNamesThatAreThereTwiceAreRefused() throws IOException {
        assertThatThrownBy(() -> written("zone: UTC\nzoen: UTC\n").only("zone"))
                .hasMessageContaining("line 2: 'zoen' is not known: use one of zone");
        assertThatThrownBy(() -> written("zone: UTC\nzone: UTC\n").entries())
                .hasMessageContaining("line 2")
                .hasMessageContaining("twice");
    }

    @Test
    void whatIsNoYamlOrEmptyOrNotThereIsRefused() {
        assertThatThrownBy(() -> written("a: [1, 2\nb: 3\n"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("YAML");
        assertThatThrownBy(() -> written("# nothing\n")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> SettingsFile.read("/nowhere/at.yml", SettingTest.class, "x.yml"))
                .hasMessageContaining("is no file");
        assertThatThrownBy(() -> written("a: 1\n").get("a", "x").list()).hasMessageContaining("must be a list");
        assertThatThrownBy(() -> written("a: [1]\n").get("a", "x").text()).hasMessageContaining("single value");
        assertThatThrownBy(() -> written("- 1\n").entries()).hasMessageContaining("group");
    }

    private Setting written(String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("settings.yml"), yaml);
        return SettingsFile.read(file.toString(), SettingTest.class, "none.yml");
    }
}
