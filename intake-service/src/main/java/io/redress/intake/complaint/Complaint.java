package io.redress.intake.complaint;

import io.redress.intake.reference.Reference;
import io.redress.outbox.mongo.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the customer said, one document per complaint. Only the HTTP side writes it: once as a whole when it is filed, then
 * by targeted updates.
 *
 * <p>Messages lie inside, not in a collection of their own: a message and the event that tells of it must become durable
 * together, and without transactions only one document can promise that. Their number and length are capped
 * ({@link Complaints#MOST_MESSAGES}), which keeps the document below 3 MB.
 *
 * @param reference canonical
 * @param filing how a repetition of the filing is recognised
 * @param tokenGeneration raised when all links to the complaint must die
 * @param traits what it is recognised by without its words: keyed hashes of contact and transactions
 * @param redactions what the secret guard removed from the complaint itself
 * @param possibleDuplicateOf the open complaint that seemed to be about the same matter when this one was filed, or null
 * @param evidence the files that the customer added, without their content
 * @param linkRenewal a new link that was asked for, or null when none ever was
 * @param outbox events not yet sent
 */
@Document("complaints")
public record Complaint(
        @Id String reference,
        Filing filing,
        int tokenGeneration,
        List<String> traits,
        Instant receivedAt,
        Words words,
        List<Redaction> redactions,
        String possibleDuplicateOf,
        List<Message> messages,
        List<Evidence> evidence,
        Withdrawal withdrawal,
        List<Reopening> reopenings,
        LinkRenewal linkRenewal,
        Outbox outbox) {

    /** The generation of the links that a complaint begins with. */
    public static final int FIRST_GENERATION = 1;

    /**
     * @param keyHash keyed hash of the idempotency key, null when none was sent
     * @param fingerprint keyed hash of the content
     */
    public record Filing(String keyHash, String fingerprint) {}

    /** When the customer withdrew it. */
    public record Withdrawal(Instant at) {}

    /** The customer disagreed with the outcome of a cycle. */
    public record Reopening(int cycle, Instant at) {}

    /**
     * A new link was asked for. It opens the complaint beside the old one, until it is used first: then the old one is off.
     *
     * @param generation of the new link; null when none is under way
     * @param asked when letters with a new link were asked for, the latest ones, oldest first
     */
    public record LinkRenewal(Integer generation, List<Instant> asked) {}

    public Complaint {
        traits = traits == null ? List.of() : traits;
        messages = messages == null ? List.of() : messages;
        evidence = evidence == null ? List.of() : evidence;
        reopenings = reopenings == null ? List.of() : reopenings;
        redactions = redactions == null ? List.of() : redactions;
    }

    /** The reference as a value. */
    public Reference name() {
        return new Reference(reference);
    }

    /** The generation of the links that letters carry: the latest that may be given out. */
    public int latestGeneration() {
        return linkRenewal == null || linkRenewal.generation() == null ? tokenGeneration : linkRenewal.generation();
    }

    /** Whether the link that came with the filing is off. */
    public boolean firstLinkIsOff() {
        return tokenGeneration > FIRST_GENERATION;
    }

    /** The same complaint after its latest link was used. */
    Complaint withLatestLink() {
        return new Complaint(
                reference,
                filing,
                latestGeneration(),
                traits,
                receivedAt,
                words,
                redactions,
                possibleDuplicateOf,
                messages,
                evidence,
                withdrawal,
                reopenings,
                linkRenewal,
                outbox);
    }

    /** Whether the customer asked for the cycle's outcome to be looked at again. */
    public boolean disagreedWith(int cycle) {
        return reopenings.stream().anyMatch(reopening -> reopening.cycle() == cycle);
    }

    /** One of its files. */
    public Optional<Evidence> evidence(String evidenceId) {
        return evidence.stream()
                .filter(file -> file.evidenceId().equals(evidenceId))
                .findFirst();
    }

    /** The secrets that were removed from it, from its messages and from its files. */
    public List<Redaction> removed() {
        return Stream.of(
                        redactions.stream(),
                        messages.stream().flatMap(message -> message.redactions().stream()),
                        evidence.stream().flatMap(file -> file.redactions().stream()))
                .flatMap(removed -> removed)
                .toList();
    }

    /** Never shows words or contact. */
    @Override
    public String toString() {
        return "Complaint[" + reference + "]";
    }
}
