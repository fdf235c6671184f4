package io.redress.workflow.casefile;

import java.util.List;

/**
 * What intake saw in a complaint, without the words.
 *
 * @param categoryHint what the customer chose, or null
 * @param country ISO 3166-1, or null
 * @param wordClasses classes of words found in the text, such as {@code THEFT}
 * @param exposedSecret whether a recovery phrase or key was found and masked
 * @param amountClass {@code UNKNOWN}, {@code SMALL}, {@code MEDIUM} or {@code LARGE}
 * @param product what it is about legally, such as {@code PAYMENTS}, where the customer said so; else null
 * @param ageClass how long ago it happened: {@code UNKNOWN}, {@code FRESH} (less than a day), {@code RECENT} (less than
 *     30 days) or {@code OLD}
 * @param urgency {@code NORMAL}, or {@code URGENT} when the words ask for speed or speak of distress
 */
public record Signals(
        String categoryHint,
        String country,
        List<String> wordClasses,
        boolean exposedSecret,
        String amountClass,
        String product,
        String ageClass,
        String urgency) {

    public Signals {
        wordClasses = wordClasses == null ? List.of() : List.copyOf(wordClasses);
        amountClass = amountClass == null ? "UNKNOWN" : amountClass;
        ageClass = ageClass == null ? "UNKNOWN" : ageClass;
        urgency = urgency == null ? "NORMAL" : urgency;
    }
}
