package io.redress.workflow.inbox;

import static java.util.Objects.requireNonNull;

/** What this service reads of {@code redress.survey}. */
public final class SurveyEvents {

    private SurveyEvents() {}

    /** @param csat satisfaction, 1 (worst) to 5 */
    public record SurveyAnswered(String reference, int cycle, int csat) {

        public SurveyAnswered {
            requireNonNull(reference, "reference");
            if (csat < 1 || csat > 5) {
                throw new IllegalArgumentException("csat is none of 1 to 5");
            }
        }
    }
}
