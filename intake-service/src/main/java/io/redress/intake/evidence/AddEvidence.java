package io.redress.intake.evidence;

import io.redress.doors.Refused;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.Evidence;
import io.redress.intake.complaint.Redaction;
import io.redress.intake.evidence.Clearing.Cleared;
import io.redress.intake.input.Input;
import io.redress.intake.reference.References;
import io.redress.messaging.Events;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes in a file that a customer adds, with the complaint or at any time later. */
@Service
public class AddEvidence {

    private static final int NAME = 120;
    private static final int ID_LENGTH = 32;

    private final Clearing clearing;
    private final EvidenceContents contents;
    private final Complaints complaints;
    private final References references;
    private final Events events;
    private final Clock clock;

    AddEvidence(
            Clearing clearing,
            EvidenceContents contents,
            Complaints complaints,
            References references,
            Events events,
            Clock clock) {
        this.clearing = clearing;
        this.contents = contents;
        this.complaints = complaints;
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /** The data of {@code evidence-cleared}. */
    record EvidenceCleared(
            String reference,
            String evidenceId,
            Evidence.Kind kind,
            String mediaType,
            long bytes,
            Instant receivedAt,
            boolean exposedSecret,
            boolean withComplaint) {

        static final String TYPE = "evidence-cleared";
    }

    /**
     * @param withComplaint whether it came in the same request as the complaint: nobody has to be told of it then
     * @return the evidence as it is kept; of a file that is there already, the one from before
     * @throws io.redress.intake.input.InvalidFields when it cannot be taken; nothing of it is kept
     */
    public Evidence add(Complaint complaint, MultipartFile file, boolean withComplaint) {
        Input input = new Input();
        String name = input.line("file", plainName(file.getOriginalFilename()), NAME);
        byte[] original = bytes(file);
        Cleared cleared = clearing.clear(original, input).orElse(null);
        input.refuseWhatIsWrong();
        Evidence evidence = new Evidence(
                evidenceId(complaint, original),
                name == null ? "-" : name,
                cleared.kind(),
                cleared.mediaType(),
                cleared.content().length,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                input.redactions());
        Evidence present = existing(complaint, evidence);
        if (present != null) {
            return present;
        }
        contents.keep(complaint.name(), evidence, cleared.content());
        EvidenceCleared told = new EvidenceCleared(
                complaint.reference(),
                evidence.evidenceId(),
                evidence.kind(),
                evidence.mediaType(),
                evidence.bytes(),
                evidence.receivedAt(),
                Redaction.exposeFunds(evidence.redactions()),
                withComplaint);
        boolean added = complaints.add(
                complaint.name(), evidence, events.newEvent(EvidenceCleared.TYPE, complaint.reference(), told));
        return added ? evidence : otherwise(complaint, evidence);
    }

    /** At the same moment by another request, or not at all. */
    private Evidence otherwise(Complaint complaint, Evidence evidence) {
        return complaints
                .find(complaint.name())
                .map(now -> existing(now, evidence))
                .orElseThrow(() -> new Refused(
                        HttpStatus.CONFLICT,
                        "evidence-full",
                        "file",
                        "This complaint holds as many files as it can (" + Complaints.MOST_EVIDENCE
                                + "). Tell us in a message what the other ones show."));
    }

    private static Evidence existing(Complaint complaint, Evidence evidence) {
        return complaint.evidence(evidence.evidenceId()).orElse(null);
    }

    /** Keyed, because contents can be guessed. */
    private String evidenceId(Complaint complaint, byte[] original) {
        return references
                .fingerprint(complaint.reference() + " " + HexFormat.of().formatHex(sha256(original)))
                .substring(0, ID_LENGTH);
    }

    /** Some browsers send whole paths. */
    private static String plainName(String name) {
        return name == null ? null : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an upload could not be read", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
