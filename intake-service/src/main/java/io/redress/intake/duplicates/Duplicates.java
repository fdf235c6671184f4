package io.redress.intake.duplicates;

import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.Words;
import io.redress.intake.duplicates.Suspicion.Ground;
import io.redress.intake.reference.Traits;
import io.redress.intake.tracking.Status;
import io.redress.intake.tracking.Trackings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks for open complaints about the same matter: the same contact or transaction, and much the same words. */
@Component
public class Duplicates {

    private final Complaints complaints;
    private final Trackings trackings;
    private final DuplicateSettings settings;
    private final Clock clock;

    Duplicates(Complaints complaints, Trackings trackings, DuplicateSettings settings, Clock clock) {
        this.complaints = complaints;
        this.trackings = trackings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param words of a complaint that is about to be filed
     * @param traits of the same
     * @return the most alike first; empty when it has neither contact nor transaction
     */
    public List<Suspicion> of(Words words, Collection<String> traits) {
        if (traits.isEmpty()) {
            return List.of();
        }
        List<Complaint> candidates =
                complaints.having(traits, clock.instant().minus(settings.within()), settings.candidates());
        Map<String, Status> statuses =
                trackings.statuses(candidates.stream().map(Complaint::reference).toList());
        Likeness text = Likeness.of(text(words));
        List<Suspicion> suspicions = new ArrayList<>();
        for (Complaint candidate : candidates) {
            // compared whether it is open or not: how long an answer takes must not tell
            double likeness = text.to(Likeness.of(text(candidate.words())));
            if (likeness >= settings.likeness() && isOpen(candidate, statuses.get(candidate.reference()))) {
                suspicions.add(new Suspicion(candidate, ground(candidate, traits), likeness));
            }
        }
        suspicions.sort(Comparator.comparingDouble(Suspicion::likeness).reversed());
        return suspicions;
    }

    private static boolean isOpen(Complaint complaint, Status status) {
        boolean decided = status != null && (status.isEnd() || status == Status.RESOLVED);
        return complaint.withdrawal() == null && !decided;
    }

    private static Ground ground(Complaint candidate, Collection<String> traits) {
        List<String> contact =
                traits.stream().filter(trait -> !Traits.isTransaction(trait)).toList();
        if (candidate.traits().stream().anyMatch(contact::contains)) {
            return Ground.SAME_CONTACT;
        }
        return contact.isEmpty() ? Ground.SAME_TRANSACTION : Ground.SAME_TRANSACTION_OTHER_CONTACT;
    }

    private static String text(Words words) {
        return words.subject() + "\n" + words.description();
    }
}
