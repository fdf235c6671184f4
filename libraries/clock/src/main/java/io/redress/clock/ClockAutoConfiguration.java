package io.redress.clock;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of a service: the system's, or under {@code time-machine} one that can be driven. */
@AutoConfiguration
public class ClockAutoConfiguration {

    /** The profile under which time can be driven. Never for production: deadlines would move. */
    public static final String TIME_MACHINE = "time-machine";

    @Bean
    @Profile("!" + TIME_MACHINE)
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Configuration(proxyBeanMethods = false)
    @Profile(TIME_MACHINE)
    static class TimeMachine {

        /** @param offset where to begin, so that a restarted service agrees with those that kept running */
        @Bean
        @ConditionalOnMissingBean
        Clock clock(@Value("${redress.clock.offset:PT0S}") Duration offset) {
            return new DrivenClock(Clock.systemUTC(), offset);
        }

        @Bean
        @ConditionalOnWebApplication
        ClockDoor clockDoor(Clock clock, ApplicationEventPublisher events) {
            return new ClockDoor(clock, events);
        }
    }
}
