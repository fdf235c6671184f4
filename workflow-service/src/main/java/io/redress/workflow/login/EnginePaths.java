package io.redress.workflow.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What may be asked of the engine over HTTP. Reading is open (the engine's authorizations decide what is seen); of what
 * changes something, only what case work needs. Comments, attachments, task names, annotations, delete reasons,
 * variables and messages would carry free text past the text table, so they have no address here.
 *
 * <p>The engine's API hangs on two mounts, {@code /engine-rest} and {@code /camunda/api/engine}; both are looked at.
 * The list says what is open: whatever a newer engine adds is closed until it is written here.
 */
final class EnginePaths {

    private static final Pattern ENGINE =
            Pattern.compile("(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?(/.*)?");

    private static final Pattern WEB_APPS = Pattern.compile("/camunda/api/.*");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String ID = "/[^/]+";

    /** POST because the question is a body; nothing is changed. */
    private static final String QUERIES = "/(?:task|process-instance|execution|variable-instance|job|job-definition"
            + "|incident|history/(?:process-instance|activity-instance|task|variable-instance|detail|incident"
            + "|decision-instance))(?:/count)?"
            + "|/filter" + ID + "/(?:list|count|singleResult)|/authorization/check|/group(?:/count)?";

    private static final String CASE_WORK = "/task" + ID + "/(?:claim|unclaim|assignee|complete|submit-form)";

    /** Failed jobs and suspension: an operator's tools, none of which takes text. */
    private static final String OPERATING = "/job" + ID + "/(?:retries|execute|suspended)" + "|/process-instance" + ID
            + "/suspended|/job-definition" + ID + "/(?:retries|suspended)";

    private static final Pattern OPEN = Pattern.compile(QUERIES + "|" + CASE_WORK);
    private static final Pattern OPEN_TO_OPERATORS = Pattern.compile(OPERATING);

    /** Cockpit asks with POST. */
    private static final Pattern COCKPIT = Pattern.compile("/camunda/api/cockpit/plugin/.*");

    /** Changes that only administrators may ask for. */
    static final RequestMatcher OPERATORS = request -> changes(request)
            && (OPEN_TO_OPERATORS.matcher(engineAddress(request)).matches()
                    || COCKPIT.matcher(address(request)).matches());

    /** Changes that nobody may ask for. To be looked at after {@link #OPERATORS}. */
    static final RequestMatcher CLOSED = request -> changes(request)
            && (ENGINE.matcher(address(request)).matches()
                    ? !(request.getMethod().equals("POST")
                            && OPEN.matcher(engineAddress(request)).matches())
                    : WEB_APPS.matcher(address(request)).matches());

    private EnginePaths() {}

    private static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** As sent, still encoded: an encoded letter only makes an address unknown, hence closed. */
    private static String address(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static String engineAddress(HttpServletRequest request) {
        Matcher engine = ENGINE.matcher(address(request));
        return engine.matches() && engine.group(1) != null ? engine.group(1) : "";
    }
}
