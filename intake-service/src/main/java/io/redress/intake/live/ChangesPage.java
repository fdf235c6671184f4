package io.redress.intake.live;

import io.redress.doors.Refused;
import io.redress.intake.abuse.Slowed;
import io.redress.intake.complaint.ComplaintDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * {@code GET /track/{reference}/changes}: server-sent events (WHATWG HTML, "Server-sent events") for the tracking page.
 * {@code version} comes first, {@code changed} whenever there is something new; both say the version and nothing else. Any
 * refusal is an empty answer that makes a browser stop asking.
 */
@Controller
class ChangesPage {

    private final ComplaintDoor door;
    private final LiveChanges live;

    ChangesPage(ComplaintDoor door, LiveChanges live) {
        this.door = door;
        this.live = live;
    }

    @GetMapping(path = "/track/{reference}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SseEmitter emitter = live.open(door.open(reference, request));
        // a proxy that gathers answers would keep the events to itself
        response.setHeader("X-Accel-Buffering", "no");
        return emitter;
    }

    @ExceptionHandler
    ResponseEntity<Void> refused(Refused refused) {
        return ResponseEntity.status(refused.status()).build();
    }

    @ExceptionHandler
    ResponseEntity<Void> slowed(Slowed slowed) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(slowed.seconds()))
                .build();
    }

    /** The page was closed: nobody is there to be answered. */
    @ExceptionHandler(IOException.class)
    void gone() {}
}
