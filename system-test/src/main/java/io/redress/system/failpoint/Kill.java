package io.redress.system.failpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Ends this process as {@code kill -9} does: no shutdown hook runs, nothing is flushed. */
public final class Kill {

    static final String FOLDER = "redress.failpoints";

    private Kill() {}

    /** Where the process that is killed at this moment leaves its number. */
    public static Path victim(Path armed) {
        return armed.resolveSibling(armed.getFileName() + ".victim");
    }

    /** Kills when the moment is armed, after disarming it. */
    public static void ifArmed(String moment) {
        try {
            Path armed = Path.of(System.getProperty(FOLDER), moment);
            if (Files.notExists(armed)) {
                return;
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            Files.writeString(victim(armed), pid);
            if (!Files.deleteIfExists(armed)) {
                return;
            }
            new ProcessBuilder("kill", "-9", pid).start();
            while (true) {
                LockSupport.park();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
