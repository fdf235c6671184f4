package io.redress.intake.evidence;

import io.redress.doors.Refused;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.reference.Reference;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where workflow-service fetches a file for the agents who may read the case. */
@Hidden
@RestController
class EvidenceForServices {

    private final Complaints complaints;
    private final HandOut handOut;

    EvidenceForServices(Complaints complaints, HandOut handOut) {
        this.complaints = complaints;
        this.handOut = handOut;
    }

    @GetMapping("/internal/complaints/{reference}/evidence/{evidenceId}")
    ResponseEntity<byte[]> evidence(@PathVariable String reference, @PathVariable String evidenceId) {
        return handOut.evidence(
                Reference.parse(reference).flatMap(complaints::find).orElseThrow(Refused::unknownReference),
                evidenceId);
    }
}
