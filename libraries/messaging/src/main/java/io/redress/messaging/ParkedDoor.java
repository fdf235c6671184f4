package io.redress.messaging;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator see what is parked, and replay it. */
@RestController
@RequestMapping("/internal/parked")
class ParkedDoor {

    private final Replay replay;
    private final Troubles troubles;

    ParkedDoor(Replay replay, Troubles troubles) {
        this.replay = replay;
        this.troubles = troubles;
    }

    /** Something that is needed went away. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted(RuntimeException trouble) {
            super(trouble);
        }
    }

    record Listed(String topic, String reference, Instant since, String reason, long next, long last) {}

    record Listing(long count, List<Listed> parked) {}

    /** @param discard records to give up; none normally */
    record Wish(List<Replay.Discard> discard) {}

    @GetMapping
    Listing list() {
        List<Listed> parked = replay.parked().stream()
                .map(mark -> new Listed(
                        mark.topic(), mark.reference(), mark.since(), mark.reason(), mark.next(), mark.last()))
                .toList();
        return new Listing(parked.size(), parked);
    }

    @PostMapping("/replay")
    Replay.Outcome replay(@RequestBody(required = false) Wish wish) {
        try {
            return replay.run(wish == null || wish.discard() == null ? List.of() : wish.discard());
        } catch (RuntimeException failure) {
            throw troubles.infrastructure(failure) ? new Interrupted(failure) : failure;
        }
    }

    @ExceptionHandler(Replay.Busy.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    ProblemDetail busy() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "Another replay is running. Wait for it and look at /internal/parked.");
    }

    @ExceptionHandler(Interrupted.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    ProblemDetail interrupted(Interrupted failure) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The replay was interrupted (" + Troubles.name(failure)
                        + "). Nothing is lost: repeat it when the trouble is over.");
    }
}
