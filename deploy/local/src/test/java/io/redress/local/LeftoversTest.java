package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path directory;

    private Home home;
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void open() {
        home = Home.open(directory.resolve("home"));
    }

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void aProcessOfThisHomeIsEnded() throws Exception {
        Process left = sleeper(home.directory().toString());
        Recorded.write(home, "survey-service", left);

        assertThat(Leftovers.clear(home)).containsExactly("survey-service");

        assertThat(left.waitFor()).isNotZero();
        assertThat(Recorded.all(home)).isEmpty();
    }

    @Test
    void aStrangerWhoGotTheSameNumberIsLeftAlone() throws Exception {
        Process stranger = sleeper(home.directory().toString());
        Files.writeString(home.run().resolve("kafka.pid"), stranger.pid() + " 1234567890\n");

        assertThat(Leftovers.clear(home)).isEmpty();

        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void aProcessThatHasNothingToDoWithThisHomeIsLeftAlone() throws Exception {
        Process stranger = sleeper("/somewhere/else");
        Recorded.write(home, "mongo", stranger);

        assertThat(Leftovers.clear(home)).isEmpty();

        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void anUnreadableNoteIsNoReasonToFail() throws Exception {
        Files.writeString(home.run().resolve("archive-service.pid"), "garbage");

        assertThat(Leftovers.clear(home)).isEmpty();
    }

    @Test
    void aHomeThatCannotBeMadeIsOneClearLine() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");

        assertThatThrownBy(() -> Home.open(file.resolve("home")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("Cannot write to " + file)
                .hasMessageContaining("REDRESS_HOME");
    }

    private Process sleeper(String mention) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "sleep 60; :", "named", mention).start();
        processes.add(process);
        return process;
    }
}
