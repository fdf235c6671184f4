package io.redress.intake.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.abuse.FilingGate;
import io.redress.intake.abuse.Guesses;
import io.redress.intake.abuse.Slowed;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaint.Filing;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.Redaction;
import io.redress.intake.complaint.Words;
import io.redress.intake.input.Input;
import io.redress.intake.reference.Reference;
import io.redress.intake.reference.References;
import io.redress.intake.reference.Traits;
import io.redress.messaging.Events;
import io.redress.outbox.mongo.MongoOutbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Takes a complaint in: one durable write, which holds the complaint, what recognises its repetition, and the event.
 *
 * <p>With an idempotency key the reference follows from the key, so the unique {@code _id} refuses a second filing, also
 * one that runs at the same moment; no second write and no lock is needed.
 */
@Service
class FileComplaint {

    private static final int ATTEMPTS = 8;

    private final FilingGate gate;
    private final Guesses guesses;
    private final ComplaintInput complaintInput;
    private final Signaller signaller;
    private final References references;
    private final Traits traits;
    private final Complaints complaints;
    private final Events events;
    private final MongoOutbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    FileComplaint(
            FilingGate gate,
            Guesses guesses,
            ComplaintInput complaintInput,
            Signaller signaller,
            References references,
            Traits traits,
            Complaints complaints,
            Events events,
            MongoOutbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.gate = gate;
        this.guesses = guesses;
        this.complaintInput = complaintInput;
        this.signaller = signaller;
        this.references = references;
        this.traits = traits;
        this.complaints = complaints;
        this.events = events;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param idempotencyKey null when the caller sent none
     * @return the complaint, also when it had been filed before with the same key and content
     * @throws io.redress.intake.input.InvalidFields when something is wrong with the request
     * @throws KeyReused when the key was used for other content
     * @throws Slowed when too many were filed; never for one that is there already
     */
    Complaint file(ComplaintRequest request, String idempotencyKey) {
        Input input = new Input();
        Words words = complaintInput.read(request, input);
        input.refuseWhatIsWrong();
        Filing filing = new Filing(
                idempotencyKey == null ? null : references.keyHash(idempotencyKey),
                references.fingerprint(written(words)));
        Complaint complaint = admitted(filing, words, input.redactions(), idempotencyKey);
        guesses.opened(complaint.reference());
        return complaint;
    }

    private Complaint admitted(Filing filing, Words words, List<Redaction> redactions, String idempotencyKey) {
        FilingGate.Admission admission;
        try {
            Words.Contact contact = words.contact();
            admission = gate.admit(
                    words.category(), contact.email() == null ? contact.phone() : contact.email(), idempotencyKey);
        } catch (Slowed slowed) {
            return repeated(filing, idempotencyKey).orElseThrow(() -> slowed);
        }
        try {
            return stored(filing, words, redactions, idempotencyKey, admission);
        } catch (RuntimeException failed) {
            admission.giveBack();
            throw failed;
        }
    }

    /** What was filed with this key before. */
    private Optional<Complaint> repeated(Filing filing, String idempotencyKey) {
        for (int attempt = 0; idempotencyKey != null && attempt < ATTEMPTS; attempt++) {
            Optional<Complaint> existing = complaints.find(references.forKey(idempotencyKey, attempt));
            if (existing.isEmpty()) {
                return existing;
            }
            if (filing.keyHash().equals(existing.get().filing().keyHash())) {
                return Optional.of(sameContent(existing.get(), filing));
            }
        }
        return Optional.empty();
    }

    private Complaint stored(
            Filing filing,
            Words words,
            List<Redaction> redactions,
            String idempotencyKey,
            FilingGate.Admission admission) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Reference reference =
                    idempotencyKey == null ? references.random() : references.forKey(idempotencyKey, attempt);
            Complaint complaint = complaint(reference, filing, words, redactions);
            try {
                complaints.file(complaint);
                return complaint;
            } catch (DuplicateKeyException taken) {
                Complaint existing = complaints.find(reference).orElseThrow(() -> taken);
                if (filing.keyHash() != null
                        && filing.keyHash().equals(existing.filing().keyHash())) {
                    admission.giveBack();
                    return sameContent(existing, filing);
                }
            }
        }
        throw new IllegalStateException(ATTEMPTS + " references in a row were taken");
    }

    private static Complaint sameContent(Complaint existing, Filing filing) {
        if (!existing.filing().fingerprint().equals(filing.fingerprint())) {
            throw new KeyReused(existing.name(), existing.tokenGeneration());
        }
        return existing;
    }

    private Complaint complaint(Reference reference, Filing filing, Words words, List<Redaction> redactions) {
        // the store keeps milliseconds: the first answer must equal the repeated one
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Submitted submitted = signaller.submitted(reference, receivedAt, words, redactions);
        return new Complaint(
                reference.value(),
                filing,
                Complaint.FIRST_GENERATION,
                traits.of(
                        words.contact().email(),
                        words.contact().phone(),
                        words.transactions().stream()
                                .map(Words.Transaction::hash)
                                .toList()),
                receivedAt,
                words,
                redactions,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                outbox.starting(events.newEvent(Submitted.TYPE, reference.value(), submitted)));
    }

    private String written(Words words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are plain values", e);
        }
    }
}
