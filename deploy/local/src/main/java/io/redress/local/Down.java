package io.redress.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops a stack from another terminal, or what is left of one. */
final class Down {

    private static final int PATIENCE_SECONDS = 90;

    private Down() {}

    static int stop(Home home, PrintStream out) throws IOException, InterruptedException {
        Optional<ProcessHandle> launcher = Lock.holder(home);
        if (launcher.isPresent()) {
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new Trouble(
                        "The launcher (process %d) does not stop"
                                .formatted(launcher.get().pid()),
                        e);
            }
            out.println("Stopped.");
            return 0;
        }
        List<String> left = Leftovers.clear(home);
        out.println(left.isEmpty() ? "Nothing was running." : "Cleared up: " + String.join(", ", left));
        return 0;
    }
}
