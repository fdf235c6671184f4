package io.redress.intake.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.doors.Problems;
import io.redress.intake.abuse.Work;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Redaction;
import io.redress.intake.hours.ServiceDesk;
import io.redress.intake.hours.ServiceHours;
import io.redress.intake.input.IdempotencyKey;
import io.redress.intake.token.TrackingLinks;
import io.redress.intake.token.TrackingTokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/complaints}: the door for apps and other programs. */
@RestController
@RequestMapping("/api/complaints")
class FilingApi {

    private final FileComplaint fileComplaint;
    private final TrackingTokens tokens;
    private final TrackingLinks links;
    private final ServiceDesk desk;

    FilingApi(FileComplaint fileComplaint, TrackingTokens tokens, TrackingLinks links, ServiceDesk desk) {
        this.fileComplaint = fileComplaint;
        this.tokens = tokens;
        this.links = links;
        this.desk = desk;
    }

    /**
     * What the customer gets at once.
     *
     * @param trackingToken opens {@code GET /api/complaints/{reference}} as a bearer token
     * @param trackingUrl opens the tracking page
     * @param redactions secrets that were removed before anything was stored; the funds must be moved, unless a likely
     *     private key was only the hash of a transaction
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Receipt(
            String reference,
            String status,
            Instant receivedAt,
            String trackingToken,
            String trackingUrl,
            ServiceHours serviceHours,
            List<Redaction> redactions) {

        @Override
        public String toString() {
            return "Receipt[" + reference + "]";
        }
    }

    @Operation(
            summary = "File a complaint",
            description = "Answers when the complaint is durable. The same Idempotency-Key with the same content gives"
                    + " the same answer; with other content 409. Above a threshold the answer is 429 with Retry-After"
                    + " and, where waiting can be shortened, the object work {challenge, algorithm, bits, expiresAt,"
                    + " header, detail}: find a counter so that the SHA-256 hash of challenge + ':' + counter (ASCII)"
                    + " begins with so many zero bits, and send the request again, with the same Idempotency-Key,"
                    + " with that text in the header. Each is good for one filing.",
            parameters =
                    @Parameter(
                            name = Work.HEADER,
                            in = ParameterIn.HEADER,
                            description = "<challenge>:<counter>, after a 429 that asked for it"))
    @ApiResponse(responseCode = "201", description = "The receipt")
    @ApiResponse(
            responseCode = "429",
            description = "Too many; the problem has retryAfterSeconds and, where work helps, work",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> file(
            @RequestBody ComplaintRequest request,
            @Parameter(description = "Chosen by the caller, unguessable, such as a random UUID")
                    @RequestHeader(name = IdempotencyKey.HEADER, required = false)
                    String idempotencyKey) {
        Complaint complaint = fileComplaint.file(request, IdempotencyKey.checked(idempotencyKey));
        return ResponseEntity.created(URI.create("/api/complaints/" + complaint.reference()))
                .body(receipt(complaint));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> reused(KeyReused reused) {
        return ResponseEntity.of(Problems.of(
                        HttpStatus.CONFLICT,
                        "idempotency-key-reused",
                        "This Idempotency-Key was used for another complaint. Send a new key for a new complaint, or the"
                                + " same content for the same one."))
                .build();
    }

    /**
     * The same however often it is asked for: with the link that came with the filing, also when that is off by now. Whoever
     * kept a key and a content must not get at the new one.
     */
    private Receipt receipt(Complaint complaint) {
        return new Receipt(
                complaint.reference(),
                "SUBMITTED",
                complaint.receivedAt(),
                tokens.issue(complaint.name(), Complaint.FIRST_GENERATION),
                links.link(complaint.name(), Complaint.FIRST_GENERATION),
                desk.at(complaint.receivedAt()),
                complaint.redactions());
    }
}
