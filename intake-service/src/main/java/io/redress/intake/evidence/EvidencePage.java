package io.redress.intake.evidence;

import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.pages.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a customer's own file on the tracking page. */
@Page
class EvidencePage {

    private final ComplaintDoor door;
    private final HandOut handOut;

    EvidencePage(ComplaintDoor door, HandOut handOut) {
        this.door = door;
        this.handOut = handOut;
    }

    @GetMapping("/track/{reference}/evidence/{evidenceId}")
    ResponseEntity<byte[]> look(
            @PathVariable String reference, @PathVariable String evidenceId, HttpServletRequest request) {
        return handOut.evidence(door.open(reference, request), evidenceId);
    }
}
