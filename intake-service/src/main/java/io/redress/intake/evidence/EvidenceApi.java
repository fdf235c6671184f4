package io.redress.intake.evidence;

import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.complaint.Evidence;
import io.redress.intake.complaint.Redaction;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/complaints/{reference}/evidence}. */
@RestController
@RequestMapping("/api/complaints/{reference}/evidence")
class EvidenceApi {

    private final ComplaintDoor door;
    private final AddEvidence addEvidence;
    private final HandOut handOut;

    EvidenceApi(ComplaintDoor door, AddEvidence addEvidence, HandOut handOut) {
        this.door = door;
        this.addEvidence = addEvidence;
        this.handOut = handOut;
    }

    record EvidenceReceipt(
            String reference,
            String evidenceId,
            Evidence.Kind kind,
            String mediaType,
            long bytes,
            Instant receivedAt,
            List<Redaction> redactions) {}

    @Operation(summary = "Add a file: PNG, JPEG or plain text. The same file again adds nothing")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceReceipt add(
            @PathVariable String reference,
            @RequestPart MultipartFile file,
            @RequestHeader(name = "Authorization", required = false) String authorization) {
        Complaint complaint = door.openWith(authorization, reference);
        Evidence evidence = addEvidence.add(complaint, file, false);
        return new EvidenceReceipt(
                complaint.reference(),
                evidence.evidenceId(),
                evidence.kind(),
                evidence.mediaType(),
                evidence.bytes(),
                evidence.receivedAt(),
                evidence.redactions());
    }

    @Operation(summary = "One's own file, as it is kept")
    @GetMapping("/{evidenceId}")
    ResponseEntity<byte[]> look(
            @PathVariable String reference,
            @PathVariable String evidenceId,
            @RequestHeader(name = "Authorization", required = false) String authorization) {
        return handOut.evidence(door.openWith(authorization, reference), evidenceId);
    }
}
