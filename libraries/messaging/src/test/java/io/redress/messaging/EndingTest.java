package io.redress.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** How the threads of a service end with it. */
class EndingTest {

    @Test
    void whatIsBeingDoneIsFinished() {
        AtomicBoolean finished = new AtomicBoolean();
        Thread busy = started(() -> {
            TimeUnit.MILLISECONDS.sleep(300);
            finished.set(true);
        });

        Ending.of(busy, Duration.ofSeconds(20));

        assertThat(finished).isTrue();
        assertThat(busy.isAlive()).isFalse();
    }

    @Test
    void whoWaitsForAStoreThatIsAwayDoesNotHoldUpTheEnd() {
        Thread waiting = started(() -> new CountDownLatch(1).await());

        Ending.of(waiting, Duration.ofMillis(100));

        assertThat(waiting.isAlive()).isFalse();
    }

    @Test
    void whoIsInAHurryInterruptsAtOnce() throws InterruptedException {
        Thread waiting = started(() -> new CountDownLatch(1).await());

        Thread.currentThread().interrupt();
        Ending.of(waiting, Duration.ofSeconds(20));

        assertThat(Thread.interrupted()).isTrue();
        waiting.join(Duration.ofSeconds(10).toMillis());
        assertThat(waiting.isAlive()).isFalse();
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread started(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
