package io.redress.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One launcher per home. The lock goes with its process, however that ends; the note beside it says which it was. */
final class Lock {

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or says who has it. */
    static Lock take(Home home) throws IOException {
        return tryTake(home)
                .orElseThrow(() -> new Trouble("A stack already runs from " + home.directory()
                        + ": see './redress status', stop it with './redress down', or set REDRESS_HOME (and the"
                        + " ports) for a second one"));
    }

    private static Optional<Lock> tryTake(Home home) throws IOException {
        FileChannel channel = FileChannel.open(
                home.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        Files.writeString(note(home), ProcessHandle.current().pid() + "\n", StandardCharsets.UTF_8);
        channel.truncate(0).write(ByteBuffer.wrap("locked while a launcher runs\n".getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new Lock(channel));
    }

    /** The launcher that runs from this home, if one does. */
    static Optional<ProcessHandle> holder(Home home) throws IOException {
        Path file = home.run().resolve("launcher.lock");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                return Optional.empty();
            }
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(note(home)).strip()));
    }

    private static Path note(Home home) {
        return home.run().resolve("launcher");
    }
}
