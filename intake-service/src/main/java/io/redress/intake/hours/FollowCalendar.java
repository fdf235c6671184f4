package io.redress.intake.hours;

import io.redress.intake.colleagues.CalendarsInForce;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the hours that are shown the same as those that promises are counted in, without a restart. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FollowCalendar {

    private final ServiceDesk desk;
    private final CalendarsInForce inForce;

    FollowCalendar(ServiceDesk desk, CalendarsInForce inForce) {
        this.desk = desk;
        this.inForce = inForce;
    }

    @Scheduled(fixedDelayString = "${redress.desk.look-every:1m}", initialDelayString = "${redress.desk.look-every:1m}")
    void look() {
        inForce.version(desk.calendarName()).ifPresent(desk::follow);
    }
}
