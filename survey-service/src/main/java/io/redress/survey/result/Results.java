package io.redress.survey.result;

import io.redress.statistics.Proportion;

/**
 * What the surveys say together. Scores of fewer than {@link #FEWEST} answers are withheld: they would say more about
 * single people than about the service.
 *
 * @param invited surveys that somebody was invited to
 * @param answered of these
 * @param expired of these, without an answer
 * @param open of these, still to be answered
 * @param withdrawn of these, ended by a reopening before an answer
 * @param skipped cycles that ended without a decision, where nobody was asked
 * @param rate answered of invited (AAPOR RR1: everybody invited counts), null when nobody was invited
 * @param csat share of 4 and 5 among the answers
 * @param solved share of those whose problem is solved in their own view, among those who said
 */
record Results(
        long invited,
        long answered,
        long expired,
        long open,
        long withdrawn,
        long skipped,
        Double rate,
        Score csat,
        Score solved) {

    /** Below this many answers no score is shown. */
    static final int FEWEST = 10;

    /**
     * A score.
     *
     * @param answers how many it rests on
     * @param suppressed true when these are too few to show
     * @param value null when suppressed
     */
    record Score(long answers, boolean suppressed, Proportion value) {

        static Score of(long part, long answers) {
            return answers < FEWEST
                    ? new Score(answers, true, null)
                    : new Score(answers, false, Proportion.of(part, answers));
        }
    }
}
