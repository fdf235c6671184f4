package io.redress.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator read and drive the clock of one service; {@code ./redress clock} asks every service. */
@RestController
@RequestMapping("/internal/clock")
class ClockDoor {

    private final DrivenClock clock;
    private final ApplicationEventPublisher events;

    ClockDoor(Clock clock, ApplicationEventPublisher events) {
        this.clock = (DrivenClock) clock;
        this.events = events;
    }

    record Reading(Instant now, Duration offset) {}

    record Drive(Duration offset) {}

    @GetMapping
    Reading read() {
        return new Reading(clock.instant(), clock.offset());
    }

    @PostMapping
    Reading drive(@RequestBody Drive drive) {
        if (drive.offset() == null) {
            throw new IllegalArgumentException("'offset' is missing: an ISO 8601 duration such as P3D");
        }
        clock.driveTo(drive.offset());
        events.publishEvent(new ClockDriven(clock.offset()));
        return read();
    }

    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ProblemDetail refused(IllegalArgumentException problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.getMessage());
    }
}
