package io.redress.intake;

import io.redress.realparts.RealParts;

/** Tells what other services would tell of one complaint. */
public final class CaseStory {

    private static final Topic CASES = new Topic(RealParts.kafka(), "redress.case");
    private static final Topic SURVEYS = new Topic(RealParts.kafka(), "redress.survey");

    private final String reference;
    private long sequence;
    private long surveySequence;

    public CaseStory(String reference) {
        this.reference = reference;
    }

    public CaseStory estimate(String type, String basis, String dueAt) {
        return tell(type, """
                "basis": "%s", "dueAt": "%s", "category": "TECHNICAL", "severity": "MEDIUM", "department": "technical",
                "lane": "NORMAL", "rule": "r", "calendar": "office", "calendarVersion": "2026.1",
                "beyondCalendar": false""".formatted(basis, dueAt));
    }

    /** An estimate that is cut at a legal date: the last second of a day in the law's zone. */
    public CaseStory cutAtLaw(String day, String zone) {
        return tell("estimate-given", """
                "basis": "PROVISIONAL", "dueAt": "%1$s", "statutoryDueAt": "%1$s", "statutoryZone": "%2$s",
                "ground": "STATUTE", "regimes": ["mica"], "beyondCalendar": false""".formatted(day, zone));
    }

    public CaseStory recorded() {
        return tell("complaint-recorded", "\"recordedAt\": \"2026-11-23T09:30:00Z\", \"department\": \"security\"");
    }

    public CaseStory asked(String textId) {
        return tell(
                "information-requested",
                "\"textId\": \"%s\", \"requestedAt\": \"2026-11-23T10:00:00Z\"".formatted(textId));
    }

    public CaseStory resumed() {
        return tell("clock-resumed", "\"resumedAt\": \"2026-11-23T11:00:00Z\"");
    }

    public CaseStory resolved(String reopenUntil) {
        return resolved(reopenUntil, "UPHELD");
    }

    public CaseStory resolved(String reopenUntil, String outcome) {
        return tell(
                "complaint-resolved",
                "\"resolvedAt\": \"2026-11-23T15:00:00Z\", \"outcome\": \"%s\", \"reopenUntil\": \"%s\""
                        .formatted(outcome, reopenUntil));
    }

    public CaseStory closed(String reason) {
        return tell("complaint-closed", "\"closedAt\": \"2026-11-24T15:00:00Z\", \"reason\": \"%s\"".formatted(reason));
    }

    public CaseStory invited() {
        SURVEYS.tell("/survey-service", reference, ++surveySequence, "survey-invited", """
                {"reference": "%s", "cycle": 1, "invitedAt": "2026-11-23T15:01:00Z", "expiresAt": "2999-01-01T00:00:00Z",
                "language": "en"}""".formatted(reference));
        return this;
    }

    public CaseStory tell(String type, String data) {
        return tellAs(++sequence, type, data);
    }

    /** Tells with a sequence of one's own: again, or out of order. */
    public CaseStory tellAs(long number, String type, String data) {
        CASES.tell(
                "/workflow-service",
                reference,
                number,
                type,
                "{\"reference\": \"%s\", \"cycle\": 1, %s}".formatted(reference, data));
        return this;
    }
}
