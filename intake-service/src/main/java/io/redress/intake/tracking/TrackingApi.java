package io.redress.intake.tracking;

import io.redress.intake.complaint.ComplaintDoor;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/complaints/{reference}}: where the complaint stands; {@code …/record}: everything, to keep. */
@RestController
class TrackingApi {

    private final ComplaintDoor door;
    private final ShowComplaint showComplaint;
    private final MakeRecord makeRecord;

    TrackingApi(ComplaintDoor door, ShowComplaint showComplaint, MakeRecord makeRecord) {
        this.door = door;
        this.showComplaint = showComplaint;
        this.makeRecord = makeRecord;
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

    @Operation(
            summary = "The whole record, to keep",
            description = "Everything that was said, promised and decided, of all cycles. Needs the tracking token as a"
                    + " bearer token; sentences come in the language of Accept-Language. Where complete is false, agents'"
                    + " words could not be fetched: ask again in a minute.")
    @GetMapping(path = "/api/complaints/{reference}/record", produces = MediaType.APPLICATION_JSON_VALUE)
    ComplaintRecord record(
            @PathVariable String reference,
            @RequestHeader(name = "Authorization", required = false) String authorization,
            Locale locale) {
        return makeRecord.of(door.openWith(authorization, reference), locale);
    }
}
