package io.redress.workflow.inbox;

/** What this service reads of {@code redress.survey}. */
public final class SurveyEvents {

    private SurveyEvents() {}

    /** @param csat satisfaction, 1 (worst) to 5 */
    public record SurveyAnswered(String reference, int cycle, int csat) {}
}
