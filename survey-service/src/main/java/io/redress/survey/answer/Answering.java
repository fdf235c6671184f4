package io.redress.survey.answer;

import io.redress.secretguard.SecretGuard;
import org.springframework.util.StringUtils;

/**
 * The form as the browser sends it: text, so that whatever was typed can be shown again.
 *
 * @param csat and the rest: see {@link Given}
 */
record Answering(String csat, String effort, String recommend, String resolved, String comment) {

    static final Answering EMPTY = new Answering(null, null, null, null, null);

    /** Whether the field that must be filled in is, and every other one holds something the form offers. */
    boolean isReadable() {
        return within(csat, 1, 5, false)
                && within(effort, 1, 7, true)
                && within(recommend, 0, 10, true)
                && (!StringUtils.hasLength(resolved) || resolved.equals("yes") || resolved.equals("no"));
    }

    boolean isTooLong() {
        return comment != null && normalized().length() > Given.LONGEST_COMMENT;
    }

    Given given() {
        return new Given(
                Integer.valueOf(csat),
                number(effort),
                number(recommend),
                StringUtils.hasLength(resolved) ? resolved.equals("yes") : null,
                comment == null ? null : normalized());
    }

    /** What is shown again: a secret must not travel back and forth. */
    Answering masked() {
        return comment == null
                ? this
                : new Answering(
                        csat,
                        effort,
                        recommend,
                        resolved,
                        SecretGuard.standard().inspect(comment).masked());
    }

    /** Browsers send line ends as CR LF, which counts twice. */
    private String normalized() {
        return comment.replace("\r\n", "\n");
    }

    private static Integer number(String text) {
        return StringUtils.hasLength(text) ? Integer.valueOf(text) : null;
    }

    private static boolean within(String text, int from, int to, boolean optional) {
        if (!StringUtils.hasLength(text)) {
            return optional;
        }
        if (!text.matches("\\d{1,2}")) {
            return false;
        }
        int number = Integer.parseInt(text);
        return number >= from && number <= to;
    }

    @Override
    public String toString() {
        return "Answering[…]";
    }
}
