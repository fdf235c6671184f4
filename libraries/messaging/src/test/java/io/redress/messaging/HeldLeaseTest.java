package io.redress.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.messaging.Leases.Grant;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who does the job, and who takes it over. */
class HeldLeaseTest {

    private final AtomicLong nanos = new AtomicLong();
    private final MemoryLeases leases = new MemoryLeases();
    private final HeldLease first = lease();
    private final HeldLease second = lease();

    @Test
    void theFirstHoldsItAsLongAsItLives() {
        for (int second = 0; second < 60; second++) {
            assertThat(first.hold()).isTrue();
            assertThat(this.second.hold()).isFalse();
            pass(1);
        }
    }

    @Test
    void aHolderThatFallsSilentIsReplacedAfterTheLengthOfTheLease() {
        first.hold();
        assertThat(second.hold()).isFalse();
        pass(9);
        assertThat(second.hold()).isFalse();
        pass(1);

        assertThat(second.hold()).isTrue();
        assertThat(first.hold()).isFalse();
    }

    @Test
    void aLeaseThatIsGivenBackIsFreeAtOnce() {
        first.hold();
        second.hold();
        first.release();

        assertThat(second.hold()).isTrue();
        first.release();
        assertThat(second.hold()).isTrue();
    }

    @Test
    void aRenewalWhoseAnswerGotLostIsNotAForeignHolder() {
        first.hold();
        Grant grant = leases.current("job").orElseThrow();
        leases.replace("job", grant, new Grant(grant.holder(), grant.beat() + 1));
        pass(5);

        assertThat(first.hold()).isTrue();
    }

    private HeldLease lease() {
        return new HeldLease(leases, "job", Duration.ofSeconds(10), nanos::get);
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
