package io.redress.intake.filing;

import java.time.Duration;
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
     * @param product what it is about legally, where the customer said so; else null
     * @param exposedSecret whether the secret guard masked anything that gives a wallet away, and that is no transaction's hash
     */
    record Signals(
            String categoryHint,
            String country,
            List<String> wordClasses,
            boolean exposedSecret,
            AmountClass amountClass,
            String product,
            AgeClass ageClass,
            Urgency urgency) {}

    /** How long ago it happened: less than a day, less than 30 days, longer. */
    enum AgeClass {
        UNKNOWN,
        FRESH,
        RECENT,
        OLD;

        private static final Duration A_DAY = Duration.ofDays(1);
        private static final Duration A_MONTH = Duration.ofDays(30);

        static AgeClass of(Instant occurredAt, Instant receivedAt) {
            if (occurredAt == null) {
                return UNKNOWN;
            }
            Duration age = Duration.between(occurredAt, receivedAt);
            return age.compareTo(A_DAY) < 0 ? FRESH : age.compareTo(A_MONTH) < 0 ? RECENT : OLD;
        }
    }

    /** Whether the words ask for speed or speak of distress. */
    enum Urgency {
        NORMAL,
        URGENT;

        private static final List<String> CLASSES = List.of("URGENCY", "DISTRESS");

        static Urgency of(List<String> wordClasses) {
            return wordClasses.stream().anyMatch(CLASSES::contains) ? URGENT : NORMAL;
        }
    }

    /** The size of the amount at stake, in US dollars or what is worth about the same: below 100, below 10,000, more. */
    enum AmountClass {
        UNKNOWN,
        SMALL,
        MEDIUM,
        LARGE
    }
}
