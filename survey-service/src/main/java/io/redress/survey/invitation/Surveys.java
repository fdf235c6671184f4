package io.redress.survey.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.redress.messaging.Event;
import io.redress.messaging.Events;
import io.redress.messaging.NewEvent;
import io.redress.outbox.mongo.HighWater;
import io.redress.outbox.mongo.MongoOutbox;
import io.redress.survey.invitation.Survey.Answer;
import io.redress.survey.invitation.Survey.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The store of surveys. Every change is one targeted update that also writes the event about it. */
@Component
public class Surveys {

    private final MongoTemplate mongo;
    private final MongoOutbox outbox;
    private final Events events;

    Surveys(MongoTemplate mongo, MongoOutbox outbox, Events events) {
        this.mongo = mongo;
        this.outbox = outbox;
        this.events = events;
    }

    /** All surveys about a complaint. */
    public Optional<SurveysOfOne> find(String reference) {
        return Optional.ofNullable(mongo.findById(reference, SurveysOfOne.class));
    }

    /** Records an answer. @return false when the survey is not open any more at that instant */
    public boolean answer(String reference, int cycle, Answer answer) {
        Update update = status(cycle, Status.ANSWERED)
                .set("cycles.$[it].answer", answer)
                .set("cycles.$[it].endedAt", answer.answeredAt());
        Criteria open = where("cycles")
                .elemMatch(where("cycle")
                        .is(cycle)
                        .and("status")
                        .is(Status.OPEN)
                        .and("expiresAt")
                        .gt(answer.answeredAt()));
        return change(
                reference,
                open,
                update,
                events.newEvent("survey-answered", reference, SurveyFacts.Answered.of(reference, cycle, answer)));
    }

    void invite(Event event, Survey survey) {
        Update update = new Update().push("cycles", survey).min("due", survey.expiresAt());
        begin(event.reference());
        change(
                event.reference(),
                new Criteria()
                        .andOperator(
                                HighWater.unseen(event), where("cycles.cycle").ne(survey.cycle())),
                HighWater.mark(update, event),
                events.newEvent(
                        "survey-invited",
                        event.reference(),
                        new SurveyFacts.Invited(
                                event.reference(),
                                survey.cycle(),
                                survey.invitedAt(),
                                survey.expiresAt(),
                                survey.language())));
    }

    void skip(Event event, Survey survey) {
        begin(event.reference());
        change(
                event.reference(),
                new Criteria()
                        .andOperator(
                                HighWater.unseen(event), where("cycles.cycle").ne(survey.cycle())),
                HighWater.mark(new Update().push("cycles", survey), event),
                skipped(event.reference(), survey.cycle(), survey.endedAt(), survey.reason()));
    }

    /** Ends an open survey without an answer. @return false when it has been answered or ended meanwhile */
    boolean end(String reference, int cycle, Instant at, String reason) {
        Update update =
                status(cycle, Status.SKIPPED).set("cycles.$[it].endedAt", at).set("cycles.$[it].reason", reason);
        return change(reference, open(cycle), update, skipped(reference, cycle, at, reason));
    }

    boolean expire(String reference, Survey survey) {
        Update update = status(survey.cycle(), Status.EXPIRED).set("cycles.$[it].endedAt", survey.expiresAt());
        return change(
                reference,
                open(survey.cycle()),
                update,
                events.newEvent(
                        "survey-expired",
                        reference,
                        new SurveyFacts.Expired(reference, survey.cycle(), survey.expiresAt())));
    }

    List<SurveysOfOne> due(Instant now, int limit) {
        return mongo.find(
                Query.query(where("due").lte(now)).with(Sort.by("due")).limit(limit), SurveysOfOne.class);
    }

    /** Sets when to look again, unless a survey came in since it was read. */
    void lookAgain(SurveysOfOne read) {
        Instant next = read.firstToRunOut();
        Query unchanged = Query.query(new Criteria()
                .andOperator(
                        where("_id").is(read.reference()),
                        where("cycles").size(read.cycles().size())));
        mongo.updateFirst(
                unchanged,
                next == null ? new Update().unset("due") : new Update().set("due", next),
                SurveysOfOne.class);
    }

    /** Makes the index that expiry needs; one that exists stays as it is. */
    void prepare() {
        mongo.indexOps(SurveysOfOne.class)
                .createIndex(new Index().on("due", Sort.Direction.ASC).sparse());
    }

    private void begin(String reference) {
        if (mongo.exists(Query.query(where("_id").is(reference)), SurveysOfOne.class)) {
            return;
        }
        try {
            mongo.insert(new SurveysOfOne(reference, List.of(), null, outbox.starting()));
        } catch (DuplicateKeyException another) {
            // somebody else began it in this moment: all the same
            return;
        }
    }

    private boolean change(String reference, Criteria condition, Update update, NewEvent event) {
        Query query = Query.query(new Criteria().andOperator(where("_id").is(reference), condition));
        boolean changed = mongo.updateFirst(query, outbox.push(update, event), SurveysOfOne.class)
                        .getMatchedCount()
                == 1;
        if (changed) {
            outbox.nudge(reference);
        }
        return changed;
    }

    private NewEvent skipped(String reference, int cycle, Instant at, String reason) {
        return events.newEvent("survey-skipped", reference, new SurveyFacts.Skipped(reference, cycle, at, reason));
    }

    private static Criteria open(int cycle) {
        return where("cycles").elemMatch(where("cycle").is(cycle).and("status").is(Status.OPEN));
    }

    /** An update in which {@code cycles.$[it]} is this cycle. */
    private static Update status(int cycle, Status status) {
        return new Update().filterArray(where("it.cycle").is(cycle)).set("cycles.$[it].status", status);
    }
}
