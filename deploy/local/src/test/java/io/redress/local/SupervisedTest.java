package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<Process> started = new CopyOnWriteArrayList<>();

    @Test
    void aPartThatDiesIsNamedAndStartedAgain() throws Exception {
        Supervised part = supervise("sleep 60; :").start();
        part.awaitReady(Duration.ofSeconds(5));

        started.get(0).destroyForcibly();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> started.size() == 2);
        Awaitility.await().until(() -> said().contains("part is ready again"));
        assertThat(said()).contains("part ended with status 137").contains("starting it again in 1 s");
        part.stop();
        assertThat(started.get(1).isAlive()).isFalse();
    }

    @Test
    void aPartThatNeverComesUpFailsWithItsLog() throws Exception {
        Supervised part = new Supervised(part("exit 3", () -> false), home(), progress()).start();

        assertThatThrownBy(() -> part.awaitReady(Duration.ofSeconds(30)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("part does not start")
                .hasMessageContaining("part.log");
        part.stop();
    }

    @Test
    void aPartThatIsStoppedIsNotStartedAgain() throws Exception {
        Supervised part = supervise("sleep 60; :").start();
        part.awaitReady(Duration.ofSeconds(5));

        part.stop();

        assertThat(started).hasSize(1);
        assertThat(started.get(0).isAlive()).isFalse();
        assertThat(said()).doesNotContain("ended");
        assertThat(Recorded.all(home())).isEmpty();
    }

    private Supervised supervise(String script) {
        return new Supervised(part(script, () -> true), home(), progress());
    }

    private Part part(String script, java.util.function.BooleanSupplier serves) {
        return new Part(
                "part",
                "nowhere",
                () -> {
                    Process process = new ProcessBuilder("sh", "-c", script).start();
                    started.add(process);
                    return process;
                },
                serves);
    }

    private Home home() {
        return Home.open(directory.resolve("home"));
    }

    private Progress progress() {
        return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
