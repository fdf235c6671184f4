package io.redress.intake.complaint;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.redress.intake.complaint.Complaint.Reopening;
import io.redress.intake.complaint.Complaint.Withdrawal;
import io.redress.intake.reference.Reference;
import io.redress.messaging.NewEvent;
import io.redress.outbox.mongo.MongoOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * The complaints. Every method that writes is one durable write, which carries the event along; the conditions stand in
 * its filter, so that nothing is read, changed and saved.
 */
@Repository
public class Complaints {

    /** So many messages fit into a complaint; with 5,000 characters each that is at most 2 MB. */
    public static final int MOST_MESSAGES = 100;

    /** So many files belong to a complaint. */
    public static final int MOST_EVIDENCE = 10;

    private static final String GENERATION = "tokenGeneration";
    private static final String NEW_GENERATION = "linkRenewal.generation";
    private static final String ASKED = "linkRenewal.asked";

    private final MongoTemplate mongo;
    private final MongoOutbox outbox;
    private final ApplicationEventPublisher changes;

    Complaints(MongoTemplate mongo, MongoOutbox outbox, ApplicationEventPublisher changes) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** @throws DuplicateKeyException when the reference is taken */
    public void file(Complaint complaint) {
        mongo.insert(complaint);
        outbox.nudge(complaint.reference());
    }

    /** The complaint with this reference, if there is one. */
    public Optional<Complaint> find(Reference reference) {
        return Optional.ofNullable(mongo.findById(reference.value(), Complaint.class));
    }

    /** @return false when the message was there already, or no more fit */
    public boolean add(Reference reference, Message message, NewEvent event) {
        return update(
                at(reference)
                        .and("messages.messageId")
                        .ne(message.messageId())
                        .and("messages." + (MOST_MESSAGES - 1))
                        .exists(false),
                new Update().push("messages", message),
                reference,
                event);
    }

    /** @return false when the file was there already, or no more fit */
    public boolean add(Reference reference, Evidence evidence, NewEvent event) {
        return update(
                at(reference)
                        .and("evidence.evidenceId")
                        .ne(evidence.evidenceId())
                        .and("evidence." + (MOST_EVIDENCE - 1))
                        .exists(false),
                new Update().push("evidence", evidence),
                reference,
                event);
    }

    /** @return false when it was withdrawn before */
    public boolean withdraw(Reference reference, Instant at, NewEvent event) {
        return update(
                at(reference).and("withdrawal").is(null),
                new Update().set("withdrawal", new Withdrawal(at)),
                reference,
                event);
    }

    /**
     * @param reason the customer's words, or null; kept among the messages, where agents read them
     * @return false when this cycle's outcome was disagreed with before
     */
    public boolean reopen(Reference reference, Reopening reopening, Message reason, NewEvent event) {
        Update update = new Update().push("reopenings", reopening);
        if (reason != null) {
            update.push("messages", reason);
        }
        return update(at(reference).and("reopenings.cycle").ne(reopening.cycle()), update, reference, event);
    }

    /**
     * Puts a new link beside the one in force, or asks for another letter with the new one that is under way.
     *
     * @param most so many letters within {@code per}; the store counts, so that neither a restart nor a second replica
     *     lets more through
     * @return false when so many were asked for already
     */
    public boolean renewLink(Complaint complaint, Instant at, int most, Duration per, NewEvent event) {
        Criteria few = new Criteria()
                .orOperator(
                        where(ASKED + "." + (most - 1)).exists(false),
                        where(ASKED + ".0").lte(at.minus(per)));
        Update update = new Update().set(NEW_GENERATION, complaint.tokenGeneration() + 1);
        update.push(ASKED).slice(-most).each(at);
        return update(
                at(complaint.name())
                        .and(GENERATION)
                        .is(complaint.tokenGeneration())
                        .andOperator(few),
                update,
                complaint.name(),
                event);
    }

    /** The new link was used: from now on the older ones open nothing. It was told when it was asked for. */
    void turnOlderLinksOff(Complaint complaint) {
        mongo.updateFirst(
                query(at(complaint.name())
                        .and(GENERATION)
                        .is(complaint.tokenGeneration())
                        .and(NEW_GENERATION)
                        .is(complaint.latestGeneration())),
                new Update().set(GENERATION, complaint.latestGeneration()).unset(NEW_GENERATION),
                Complaint.class);
    }

    /**
     * The latest complaints that have one of these traits, without messages and files.
     *
     * @param since filed then or later
     * @param most at most so many
     */
    public List<Complaint> having(Collection<String> traits, Instant since, int most) {
        Query alike = query(where("traits").in(traits).and("receivedAt").gte(since))
                .with(Sort.by(Sort.Direction.DESC, "receivedAt"))
                .limit(most);
        alike.fields().include(GENERATION, "linkRenewal", "traits", "receivedAt", "words", "withdrawal");
        return mongo.find(alike, Complaint.class);
    }

    /** All complaints, oldest reference first, without their words; to be closed. */
    public Stream<Complaint> all() {
        Query everything = new Query().with(Sort.by("_id"));
        everything.fields().include("receivedAt", "tokenGeneration", "withdrawal", "outbox");
        return mongo.stream(everything, Complaint.class);
    }

    private boolean update(Criteria where, Update update, Reference reference, NewEvent event) {
        Update withEvent = outbox.push(update, event);
        boolean done =
                mongo.updateFirst(query(where), withEvent, Complaint.class).getModifiedCount() > 0;
        if (done) {
            outbox.nudge(reference.value());
            changes.publishEvent(new ComplaintChanged(reference.value()));
        }
        return done;
    }

    private static Criteria at(Reference reference) {
        return where("_id").is(reference.value());
    }
}
