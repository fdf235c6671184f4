package io.redress.intake.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.clock.DrivenClock;
import io.redress.intake.abuse.AbuseSettings.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final DrivenClock clock =
            new DrivenClock(Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC), Duration.ZERO);
    private final Buckets buckets = new Buckets(new Limit(4, Duration.ofHours(1)), 1000, clock);

    @Test
    void aBurstPassesAsFarAsTheLimitAndThenOneForEachPartOfThePeriod() {
        assertThat(IntStream.range(0, 4).mapToObj(i -> buckets.take("a"))).containsOnly(Duration.ZERO);
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMinutes(15));
        assertThat(buckets.take("b")).isZero();

        clock.driveTo(Duration.ofMinutes(14));
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMinutes(1));
        clock.driveTo(Duration.ofMinutes(15));
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void whatIsGivenBackCountsForNothingAndNeverForMore() {
        IntStream.range(0, 10).forEach(i -> {
            assertThat(buckets.take("a")).isZero();
            buckets.giveBack("a");
        });
        IntStream.range(0, 10).forEach(i -> buckets.giveBack("a"));

        assertThat(IntStream.range(0, 5).filter(i -> buckets.take("a").isZero()).count())
                .isEqualTo(4);
    }

    /** An address that comes often is not pushed out by a crowd that comes once. */
    @Test
    void tenThousandAddressesTakeNoMoreMemoryThanThousand() {
        for (int i = 0; i < 10_000; i++) {
            buckets.take("address " + i);
            buckets.take("often");
        }

        assertThat(buckets.size()).isLessThanOrEqualTo(1000);
        assertThat(buckets.take("often")).as("remembered as empty").isPositive();

        clock.driveTo(Duration.ofHours(2));
        assertThat(buckets.size()).as("full ones are forgotten").isZero();
    }

    @Test
    void manyAtOnceGetNoMoreThanThereIs() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Duration>> takes = IntStream.range(0, 200)
                    .<Callable<Duration>>mapToObj(i -> () -> buckets.take("a"))
                    .toList();
            int passed = 0;
            for (Future<Duration> take : crowd.invokeAll(takes)) {
                passed += take.get().isZero() ? 1 : 0;
            }

            assertThat(passed).isEqualTo(4);
        } finally {
            crowd.shutdownNow();
        }
    }
}
