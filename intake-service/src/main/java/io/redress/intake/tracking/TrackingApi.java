package io.redress.intake.tracking;

import io.redress.intake.complaint.ComplaintDoor;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/complaints/{reference}}: where the complaint stands. */
@RestController
class TrackingApi {

    private final ComplaintDoor door;
    private final ShowComplaint showComplaint;

    TrackingApi(ComplaintDoor door, ShowComplaint showComplaint) {
        this.door = door;
        this.showComplaint = showComplaint;
    }

    @Operation(
            summary = "Look at a complaint",
            description =
                    "Needs its tracking token as a bearer token. Sentences come in the language of Accept-Language.")
    @GetMapping(path = "/api/complaints/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
    ComplaintView show(
            @PathVariable String reference,
            @RequestHeader(name = "Authorization", required = false) String authorization,
            Locale locale) {
        return showComplaint.show(door.openWith(authorization, reference), locale);
    }
}
