package io.redress.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends what a launcher that was killed itself left behind. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {}

    /** Returns the names of the parts that were still running. */
    static List<String> clear(Home home) throws IOException {
        List<Recorded> recorded = Recorded.all(home);
        List<Recorded> running =
                recorded.stream().filter(part -> part.process(home).isPresent()).toList();
        // their input is gone with the launcher, so most are stopping already
        running.forEach(part -> part.process(home).ifPresent(ProcessHandle::destroy));
        for (Recorded part : running) {
            part.process(home).ifPresent(Leftovers::awaitEnd);
        }
        endDatabase(home);
        for (Recorded part : recorded) {
            Recorded.forget(home, part.part());
        }
        return running.stream().map(Recorded::part).toList();
    }

    private static void awaitEnd(ProcessHandle process) {
        List<ProcessHandle> all = java.util.stream.Stream.concat(
                        process.descendants(), java.util.stream.Stream.of(process))
                .toList();
        for (ProcessHandle one : all) {
            CompletableFuture<ProcessHandle> end = one.onExit();
            try {
                end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                one.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                one.destroyForcibly();
            }
        }
    }

    /** The database server outlives its guard when that one is killed the hard way; its own file names it. */
    static void endDatabase(Home home) throws IOException {
        Path data = home.data().resolve("postgres/data");
        Path note = data.resolve("postmaster.pid");
        if (!Files.isReadable(note)) {
            return;
        }
        List<String> lines = Files.readAllLines(note);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
            return;
        }
        Optional<ProcessHandle> server = ProcessHandle.of(
                        Long.parseLong(lines.get(0).strip()))
                .filter(process -> Recorded.commandLine(process).contains(data.toString()));
        if (server.isPresent()) {
            server.get().destroy();
            awaitEnd(server.get());
        }
    }
}
