package io.redress.survey.answer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What somebody answers, as it comes in.
 *
 * @param csat satisfaction with the handling, 1 (worst) to 5
 * @param effort "the company made it easy for me to handle my issue", 1 (strongly disagree) to 7 (CES 2.0)
 * @param recommend how likely a recommendation is, 0 to 10
 * @param resolved whether the problem is solved in the complainant's own view
 * @param comment in own words
 */
record Given(
        @NotNull(message = "Say how satisfied you are: a whole number from 1 to 5.")
        @Min(value = 1, message = "Give a whole number from 1 to 5.")
        @Max(value = 5, message = "Give a whole number from 1 to 5.")
        Integer csat,

        @Min(value = 1, message = "Give a whole number from 1 to 7, or leave it out.")
        @Max(value = 7, message = "Give a whole number from 1 to 7, or leave it out.")
        Integer effort,

        @Min(value = 0, message = "Give a whole number from 0 to 10, or leave it out.")
        @Max(value = 10, message = "Give a whole number from 0 to 10, or leave it out.")
        Integer recommend,

        Boolean resolved,

        @Size(max = Given.LONGEST_COMMENT, message = "Shorten the comment to 2,000 characters.")
        String comment) {

    static final int LONGEST_COMMENT = 2_000;

    /** Comments are personal data: not for logs. */
    @Override
    public String toString() {
        return "Given[csat=" + csat + "]";
    }
}
