package io.redress.realparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private volatile int durable;

    @Test
    void aWriteIsDurableWhenItReturns() {
        GroupCommit group = new GroupCommit(this::commit, () -> {});

        group.write(written::incrementAndGet);

        assertThat(durable).isEqualTo(1);
    }

    @Test
    void aReadAloneCostsNoCommit() {
        GroupCommit group = new GroupCommit(this::commit, () -> {});

        group.read(written::get);

        assertThat(commits).hasValue(0);
    }

    @Test
    void writersThatWaitTogetherShareACommit() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        GroupCommit group = new GroupCommit(this::commit, () -> {
            if (first.getAndSet(false)) {
                await(go);
            }
        });
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Thread writer = new Thread(() -> group.write(written::incrementAndGet));
            writer.start();
            writers.add(writer);
        }

        while (written.get() < 20) {
            Thread.onSpinWait();
        }
        go.countDown();
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(durable).isEqualTo(20);
        assertThat(commits.get()).isBetween(1, 3);
    }

    @Test
    void aCommitThatFailsIsToldToTheWriterAndDoesNotBlockTheNext() {
        AtomicBoolean full = new AtomicBoolean(true);
        GroupCommit group = new GroupCommit(
                () -> {
                    if (full.get()) {
                        throw new IllegalStateException("disk full");
                    }
                    commit();
                },
                () -> {});

        assertThatThrownBy(() -> group.write(written::incrementAndGet)).hasMessage("disk full");
        full.set(false);
        group.write(written::incrementAndGet);

        assertThat(durable).isEqualTo(2);
    }

    private void commit() {
        commits.incrementAndGet();
        durable = written.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
