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
 */
public record Signals(
        String categoryHint, String country, List<String> wordClasses, boolean exposedSecret, String amountClass) {

    public Signals {
        wordClasses = wordClasses == null ? List.of() : List.copyOf(wordClasses);
        amountClass = amountClass == null ? "UNKNOWN" : amountClass;
    }
}
