package io.redress.workflow.regime;

import io.redress.workflow.casefile.CaseFile;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The legal regimes of {@code regimes.yml}. */
@Component
public class Regimes {

    /** The ids of all regimes that bind this complaint, by the customer's country and the product; empty for none. */
    public List<String> binding(CaseFile file) {
        return List.of();
    }

    /** All legal dates of the current cycle, met or not, by {@link Deadline#dueAt()}. */
    public List<Deadline> deadlines(CaseFile file) {
        return List.of();
    }

    /** The strictest unextended date for the decision in the current cycle, or null where no regime sets one. */
    public Instant strictestDecisionDate(CaseFile file) {
        return null;
    }
}
