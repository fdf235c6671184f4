package io.redress.local;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Something that runs as a process of its own.
 *
 * @param name as in its log, its pid file and all messages
 * @param address where it is reached
 * @param launch starts the process
 * @param serves whether it can be used now
 */
record Part(String name, String address, Launch launch, BooleanSupplier serves) {

    /** Starts a process. */
    @FunctionalInterface
    interface Launch {
        Process start() throws IOException;
    }
}
