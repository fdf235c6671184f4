package io.redress.intake.filing;

import java.time.Instant;
import java.util.List;

/** The data of {@code complaint-submitted}: codes only, no words. */
record Submitted(
        String reference,
        String channel,
        String language,
        Instant receivedAt,
        String subjectPseudonym,
        Signals signals,
        List<String> redactionKinds) {

    static final String TYPE = "complaint-submitted";

    /**
     * What triage needs.
     *
     * @param categoryHint what the customer chose, or null
     * @param country ISO 3166-1, or null
     * @param wordClasses classes of words found in the text, see {@code word-classes.yml}
     * @param exposedSecret whether the secret guard masked anything
     */
    record Signals(
            String categoryHint,
            String country,
            List<String> wordClasses,
            boolean exposedSecret,
            AmountClass amountClass) {}

    /** The size of the amount at stake, in US dollars or what is worth about the same: below 100, below 10,000, more. */
    enum AmountClass {
        UNKNOWN,
        SMALL,
        MEDIUM,
        LARGE
    }
}
