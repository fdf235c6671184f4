package io.redress.intake.evidence;

import io.redress.doors.Refused;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Evidence;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands evidence out so that a browser shows a picture and does nothing else with it. */
@Component
class HandOut {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final EvidenceContents contents;

    HandOut(EvidenceContents contents) {
        this.contents = contents;
    }

    /** @throws Refused 404 when the complaint has no such evidence */
    ResponseEntity<byte[]> evidence(Complaint complaint, String evidenceId) {
        Evidence evidence = complaint.evidence(evidenceId).orElseThrow(HandOut::unknown);
        byte[] content = contents.find(evidence).orElseThrow(HandOut::unknown);
        ContentDisposition disposition = (evidence.kind() == Evidence.Kind.IMAGE
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(evidence.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(
                        evidence.kind() == Evidence.Kind.TEXT
                                ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
                                : MediaType.parseMediaType(evidence.mediaType()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.NOT_FOUND, "unknown-evidence", null, "This complaint has no such file. Look at it again.");
    }
}
