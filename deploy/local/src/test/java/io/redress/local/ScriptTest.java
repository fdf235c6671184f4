package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script on machines where something is missing. */
class ScriptTest {

    private static final Path SCRIPT = Path.of("../../redress").toAbsolutePath().normalize();

    @TempDir
    Path machine;

    private Path tools;
    private Path clone;

    /** What a run ended with, and everything it said. */
    private record Run(int status, String said) {}

    @BeforeEach
    void aBareMachine() throws Exception {
        tools = Files.createDirectory(machine.resolve("bin"));
        for (String tool : new String[] {"bash", "dirname", "cut", "sed", "head", "find", "cat", "touch"}) {
            Files.createSymbolicLink(tools.resolve(tool), where(tool));
        }
        clone = Files.createDirectory(machine.resolve("clone"));
        Files.copy(SCRIPT, clone.resolve("redress"));
    }

    @Test
    void withoutJavaOneLineSaysWhatToInstall() throws Exception {
        Run run = redress("up");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).hasLineCount(1).contains("no JDK found").contains("JDK 17 or newer");
    }

    @Test
    void aJavaThatIsTooOldIsNamed() throws Exception {
        tool("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertThat(redress("up").said())
                .hasLineCount(1)
                .contains("Java 11.0.2 is too old")
                .contains("JDK 17");

        tool("java", "echo 'java version \"1.8.0_392\"' >&2");
        Run run = redress("status");
        assertThat(run.said()).hasLineCount(1).contains("Java 1.8.0_392 is too old");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aRuntimeWithoutCompilerOrMavenIsToldBeforeAnythingIsBuilt() throws Exception {
        tool("java", "echo 'openjdk version \"25\" 2025-09-16' >&2");
        assertThat(redress("up").said()).hasLineCount(1).contains("no Maven found");

        tool("mvn", "exit 0");
        Run run = redress("up");
        assertThat(run.said()).hasLineCount(1).contains("no compiler");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aCommandOnSomethingThatWasNeverBuiltSaysHowToBegin() throws Exception {
        tool("java", "echo 'openjdk version \"21.0.1\"' >&2");

        Run run = redress("demo");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).hasLineCount(1).contains("not built yet").contains("./redress up");
    }

    @Test
    void anUnknownCommandShowsWhatThereIs() throws Exception {
        Run run = redress("fly");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.said()).contains("there is no command 'fly'").contains("reconcile");
        assertThat(redress("help").status()).isZero();
    }

    @Test
    void buildsWhenSomethingIsMissingOrNewerAndOnlyThen() throws Exception {
        tool("java", "if [[ $1 == -version ]]; then echo 'openjdk version \"17.0.1\"' >&2; else echo launched; fi");
        tool("javac", "exit 0");
        tool("mvn", "echo built >> builds; for jar in $(<jars); do : > $jar; done");
        List<String> jars = new ArrayList<>();
        jars.add(module("deploy/local", "local"));
        for (Service service : Service.values()) {
            String jar = module(service.title(), service.title());
            jars.addAll(List.of(jar, jar.replace(".jar", "-exec.jar")));
        }
        Files.createDirectories(clone.resolve("libraries/src"));
        Files.writeString(clone.resolve("pom.xml"), "");
        Files.writeString(clone.resolve("jars"), String.join(" ", jars));

        assertThat(redress("up").said()).contains("Building", "launched");
        assertThat(redress("up").said()).doesNotContain("Building").contains("launched");
        Files.writeString(clone.resolve("libraries/src/New.java"), "newer");
        Files.setLastModifiedTime(
                clone.resolve("libraries/src/New.java"),
                FileTime.from(Files.getLastModifiedTime(clone.resolve(jars.get(0)))
                        .toInstant()
                        .plusSeconds(1)));
        assertThat(redress("up").said()).contains("Building", "launched");
        assertThat(Files.readAllLines(clone.resolve("builds"))).hasSize(2);
    }

    private String module(String directory, String name) throws Exception {
        Files.createDirectories(clone.resolve(directory).resolve("src"));
        Files.createDirectories(clone.resolve(directory).resolve("target"));
        return directory + "/target/" + name + "-0.1.0-SNAPSHOT.jar";
    }

    private Run redress(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", clone.resolve("redress").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", tools.toString()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), said);
    }

    private void tool(String name, String script) throws Exception {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!" + tools.resolve("bash") + "\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path where(String tool) {
        for (String directory : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(directory, tool))) {
                return Path.of(directory, tool);
            }
        }
        throw new IllegalStateException("this machine has no " + tool);
    }
}
