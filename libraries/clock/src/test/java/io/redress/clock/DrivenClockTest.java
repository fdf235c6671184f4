package io.redress.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DrivenClockTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final DrivenClock clock = new DrivenClock(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ZERO);
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(context ->
                    context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class));

    @Test
    void runsAheadOfItsBase() {
        clock.driveTo(Duration.ofDays(3));

        assertThat(clock.instant()).isEqualTo("2026-11-26T12:00:00Z");
    }

    @Test
    void tellsTheSameTimeInEveryZone() {
        Clock abroad = clock.withZone(ZoneId.of("Asia/Shanghai"));

        clock.driveTo(Duration.ofDays(3));

        assertThat(abroad.instant()).isEqualTo(clock.instant());
    }

    @Test
    void neverGoesBack() {
        clock.driveTo(Duration.ofDays(3));

        assertThatThrownBy(() -> clock.driveTo(Duration.ofDays(2))).hasMessageContaining("never goes back");
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void cannotBeDrivenWithoutTheProfile() {
        service.run(context -> assertThat(context.getBean(Clock.class)).isNotInstanceOf(DrivenClock.class));
    }

    @Test
    void beginsAfterARestartWhereTheOthersAre() {
        service.withPropertyValues("spring.profiles.active=time-machine", "redress.clock.offset=P14D")
                .run(context ->
                        assertThat(context.getBean(DrivenClock.class).offset()).isEqualTo(Duration.ofDays(14)));
    }
}
