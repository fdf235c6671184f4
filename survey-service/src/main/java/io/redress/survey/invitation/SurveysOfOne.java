package io.redress.survey.invitation;

import io.redress.outbox.mongo.Outbox;
import io.redress.survey.invitation.Survey.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All surveys about one complaint in one document, so that an answer, the memory of events and the outbox change together.
 *
 * @param due when the first open survey runs out; absent when none is open
 */
@Document(SurveysOfOne.COLLECTION)
public record SurveysOfOne(@Id String reference, List<Survey> cycles, Instant due, Outbox outbox) {

    /** Where they are kept. */
    public static final String COLLECTION = "surveys";

    /** The survey of a cycle. */
    public Optional<Survey> of(int cycle) {
        return cycles.stream().filter(survey -> survey.cycle() == cycle).findFirst();
    }

    List<Survey> open() {
        return cycles.stream().filter(survey -> survey.status() == Status.OPEN).toList();
    }

    Instant firstToRunOut() {
        return open().stream()
                .map(Survey::expiresAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
