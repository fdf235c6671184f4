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
import io.redress.intake.duplicates.Duplicates;
import io.redress.intake.duplicates.Suspicion;
import io.redress.intake.input.Input;
import io.redress.intake.reference.Reference;
import io.redress.intake.reference.References;
import io.redress.intake.reference.Traits;
import io.redress.messaging.Events;
import io.redress.messaging.NewEvent;
import io.redress.outbox.mongo.MongoOutbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final Duplicates duplicates;
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
            Duplicates duplicates,
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
        this.duplicates = duplicates;
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
        return file(request, idempotencyKey, stranger -> false, false);
    }

    /**
     * The same for somebody who may hold the token of an open complaint about the same matter.
     *
     * @param holds whether they do
     * @param anyway they were asked, and want a complaint of its own
     * @throws AlreadyOpen when they have to be asked first; nothing was filed. Never when it is there already
     */
    Complaint file(ComplaintRequest request, String idempotencyKey, Predicate<Complaint> holds, boolean anyway) {
        Input input = new Input();
        Words words = complaintInput.read(request, input);
        input.refuseWhatIsWrong();
        Filing filing = new Filing(
                idempotencyKey == null ? null : references.keyHash(idempotencyKey),
                references.fingerprint(written(words)));
        List<String> known = traits(words);
        List<Suspicion> suspicions = duplicates.of(words, known);
        Optional<Suspicion> held = suspicions.stream()
                .filter(suspicion -> holds.test(suspicion.open()))
                .findFirst();
        if (held.isPresent() && !anyway && repeated(filing, idempotencyKey).isEmpty()) {
            throw new AlreadyOpen(held.get().open());
        }
        // whoever holds it has been asked: there is nothing to tell them
        Optional<Suspicion> suspicion =
                held.isPresent() ? Optional.empty() : suspicions.stream().findFirst();
        Draft draft = new Draft(filing, words, known, input.redactions(), suspicion);
        Complaint complaint = admitted(draft, idempotencyKey);
        guesses.opened(complaint.reference());
        return complaint;
    }

    /** All of a complaint but its reference and time. */
    private record Draft(
            Filing filing,
            Words words,
            List<String> traits,
            List<Redaction> redactions,
            Optional<Suspicion> suspicion) {

        @Override
        public String toString() {
            return "Draft[]";
        }
    }

    private List<String> traits(Words words) {
        Words.Contact contact = words.contact();
        return traits.of(
                contact.email(),
                contact.phone(),
                words.transactions().stream().map(Words.Transaction::hash).toList());
    }

    private Complaint admitted(Draft draft, String idempotencyKey) {
        Filing filing = draft.filing();
        FilingGate.Admission admission;
        try {
            Words.Contact contact = draft.words().contact();
            admission = gate.admit(
                    draft.words().category(),
                    contact.email() == null ? contact.phone() : contact.email(),
                    idempotencyKey);
        } catch (Slowed slowed) {
            return repeated(filing, idempotencyKey).orElseThrow(() -> slowed);
        }
        try {
            return stored(draft, idempotencyKey, admission);
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

    private Complaint stored(Draft draft, String idempotencyKey, FilingGate.Admission admission) {
        Filing filing = draft.filing();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Reference reference =
                    idempotencyKey == null ? references.random() : references.forKey(idempotencyKey, attempt);
            Complaint complaint = complaint(reference, draft);
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

    private Complaint complaint(Reference reference, Draft draft) {
        // the store keeps milliseconds: the first answer must equal the repeated one
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<NewEvent> told = new ArrayList<>();
        told.add(events.newEvent(
                Submitted.TYPE,
                reference.value(),
                signaller.submitted(reference, receivedAt, draft.words(), draft.redactions())));
        draft.suspicion()
                .map(suspicion -> DuplicateSuspected.of(reference, suspicion, receivedAt))
                .ifPresent(
                        suspected -> told.add(events.newEvent(DuplicateSuspected.TYPE, reference.value(), suspected)));
        return new Complaint(
                reference.value(),
                draft.filing(),
                Complaint.FIRST_GENERATION,
                draft.traits(),
                receivedAt,
                draft.words(),
                draft.redactions(),
                draft.suspicion().map(suspicion -> suspicion.open().reference()).orElse(null),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                outbox.starting(told.toArray(NewEvent[]::new)));
    }

    private String written(Words words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words are plain values", e);
        }
    }
}
