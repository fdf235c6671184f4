package io.redress.workflow.texts;

import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The variables that a case may have. Texts are diverted into the text table, codes must look like one; a name that is
 * not listed here cannot hold a string at all. A process model that needs one more variable adds it here.
 */
final class KnownVariables {

    /** Free text in words. */
    private static final Set<String> WORDS =
            Set.of("message", "reason", "remedy", "comment", "inadmissibleReason", "remedySought");

    /** Free text in JSON lists. */
    private static final Set<String> LISTS = Set.of("points", "findings");

    /** An id, an enum constant, an instant, a user name: short and without blanks. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:+-]{0,64}");

    private static final Pattern REFERENCE = Pattern.compile("(?:[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2})?");

    private static final Pattern COUNTRY = Pattern.compile("(?:" + String.join("|", Locale.getISOCountries()) + ")?");

    private static final Pattern INSTANT = Pattern.compile("[0-9TZ:.+-]{0,40}");

    /** Codes that people send when they complete a task. */
    private static final Map<String, Pattern> FROM_PEOPLE = Map.ofEntries(
            Map.entry("category", Pattern.compile("[A-Z][A-Z0-9_]{0,40}(?:\\.[A-Z][A-Z0-9_]{0,40})?")),
            Map.entry("severity", Pattern.compile("LOW|MEDIUM|HIGH|CRITICAL")),
            Map.entry("country", COUNTRY),
            Map.entry("department", Pattern.compile("(?:[a-z][a-z0-9-]{0,40})?")),
            Map.entry("admissible", Pattern.compile("true|false")),
            Map.entry("duplicateOf", REFERENCE),
            Map.entry("action", Pattern.compile("RESOLVE|ASK_CUSTOMER|REFER|CLOSE|REOPEN")),
            Map.entry("outcome", Pattern.compile("(?:UPHELD|PARTLY_UPHELD|NOT_UPHELD)?")),
            Map.entry("acceptedByCustomer", Pattern.compile("(?:true|false)?")),
            Map.entry("remedyAmount", Pattern.compile("(?:[0-9]{1,12}(?:\\.[0-9]{1,18})?)?")),
            Map.entry("remedyCurrency", Pattern.compile("(?:[A-Z0-9]{2,10})?")),
            Map.entry("product", Pattern.compile("(?:[A-Z][A-Z0-9_]{0,40})?")),
            Map.entry("disposition", Pattern.compile("(?:INADMISSIBLE|NOT_A_COMPLAINT)?")),
            Map.entry("vulnerable", Pattern.compile("(?:true|false)?")),
            Map.entry("approved", Pattern.compile("true|false")),
            Map.entry("newDueAt", INSTANT));

    /** Codes that only the process itself sets. */
    private static final Set<String> OWN = Set.of("cycle", "requestedAt", "score", "stage");

    private KnownVariables() {}

    static boolean isText(String name) {
        return WORDS.contains(name) || LISTS.contains(name);
    }

    static boolean isList(String name) {
        return LISTS.contains(name);
    }

    /** Whether a task may be completed with a variable of this name and type. */
    static boolean mayBeSubmitted(String name, Object value) {
        if (isText(name)) {
            return value == null || value instanceof String;
        }
        return FROM_PEOPLE.containsKey(name)
                && (value == null || value instanceof String || value instanceof Boolean || value instanceof Date);
    }

    /** Whether a name is known as that of a code. */
    static boolean isCode(String name) {
        return FROM_PEOPLE.containsKey(name) || OWN.contains(name);
    }

    /** Whether a value is one that the code of this name can have. */
    static boolean isCode(String name, String value) {
        return FROM_PEOPLE.getOrDefault(name, CODE).matcher(value).matches();
    }
}
