package io.redress.realparts;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets many writers share one commit: a reply leaves only when everything that was written, or could have been seen, up
 * to it is on disk. Commits run between commands and never inside one, so that a crash cannot keep an index entry whose
 * document was not kept.
 */
final class GroupCommit {

    private final Runnable commit;
    private final Runnable sync;
    private final ReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final AtomicLong issued = new AtomicLong();
    private final Object turn = new Object();
    private long durable;
    private boolean leading;

    /**
     * @param commit hands all changes to the operating system; runs while no write is under way
     * @param sync forces them to the disk; writes go on meanwhile
     */
    GroupCommit(Runnable commit, Runnable sync) {
        this.commit = commit;
        this.sync = sync;
    }

    /** Runs a command that changes something and returns when the change is durable. */
    <T> T write(Supplier<T> command) {
        commands.readLock().lock();
        try {
            issued.incrementAndGet();
            return command.get();
        } finally {
            commands.readLock().unlock();
            settle();
        }
    }

    /** Runs a command that only reads and returns when everything it may have seen is durable. */
    <T> T read(Supplier<T> command) {
        T result = command.get();
        settle();
        return result;
    }

    /** Runs housekeeping while no command writes. */
    void alone(Runnable housekeeping) {
        commands.writeLock().lock();
        try {
            housekeeping.run();
        } finally {
            commands.writeLock().unlock();
        }
    }

    private void settle() {
        long mine = issued.get();
        while (!durableUpTo(mine)) {
            lead();
        }
    }

    /** Waits for another's commit; false means that this thread has to make the next one. */
    private boolean durableUpTo(long mine) {
        boolean interrupted = false;
        try {
            synchronized (turn) {
                while (durable < mine && leading) {
                    try {
                        turn.wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
                if (durable >= mine) {
                    return true;
                }
                leading = true;
                return false;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void lead() {
        long upTo = -1;
        try {
            commands.writeLock().lock();
            long covered = issued.get();
            try {
                commit.run();
            } finally {
                commands.writeLock().unlock();
            }
            sync.run();
            upTo = covered;
        } finally {
            synchronized (turn) {
                durable = Math.max(durable, upTo);
                leading = false;
                turn.notifyAll();
            }
        }
    }
}
