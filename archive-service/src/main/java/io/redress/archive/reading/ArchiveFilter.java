package io.redress.archive.reading;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.util.MultiValueMap;

/**
 * Which records an analyst wants. Every parameter narrows the answer; several values of one (repeated or separated by
 * commas) widen it. What cannot be understood is refused rather than left out, because a filter that silently does
 * nothing makes wrong figures.
 */
record ArchiveFilter(List<Criteria> criteria) {

    /** Codes whose values are fixed. */
    private static final Map<String, Set<String>> FIXED = Map.of(
            "status",
            Set.of(
                    "SUBMITTED",
                    "RECORDED",
                    "IN_PROGRESS",
                    "WAITING_FOR_CUSTOMER",
                    "RESOLVED",
                    "CLOSED",
                    "WITHDRAWN",
                    "REJECTED",
                    "MERGED"),
            "severity",
            Set.of("LOW", "MEDIUM", "HIGH", "CRITICAL"),
            "channel",
            Set.of("WEB", "APP", "EMAIL", "CHAT", "SOCIAL", "PHONE", "PAPER"),
            "outcome",
            Set.of("UPHELD", "PARTLY_UPHELD", "NOT_UPHELD"));

    /** Codes that configuration may extend; a category or language includes what lies below it. */
    private static final Set<String> OPEN = Set.of("category", "department", "language");

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final Set<String> MOMENTS = Set.of("received", "closed");
    private static final int LATEST_YEAR = 9999;
    private static final String FROM = "From";
    private static final String TO = "To";

    /** @param paging parameters that are not filters */
    static ArchiveFilter of(MultiValueMap<String, String> parameters, Set<String> paging) {
        // a record that other topics began is complete, and listed, from complaint-submitted on
        List<Criteria> criteria = new ArrayList<>(List.of(where("receivedAt").ne(null)));
        parameters.forEach((name, values) -> {
            List<String> wanted = values.stream()
                    .flatMap(value -> Pattern.compile(",").splitAsStream(value))
                    .map(String::trim)
                    .toList();
            if (FIXED.containsKey(name)) {
                criteria.add(where(name)
                        .in(wanted.stream().map(value -> fixed(name, value)).toList()));
            } else if (OPEN.contains(name)) {
                criteria.add(new Criteria()
                        .orOperator(
                                wanted.stream().map(value -> open(name, value)).toList()));
            } else if (isMoment(name, FROM)) {
                criteria.add(where(moment(name, FROM)).gte(from(name, one(name, values))));
            } else if (isMoment(name, TO)) {
                criteria.add(where(moment(name, TO)).lt(to(name, one(name, values))));
            } else if (!paging.contains(name)) {
                throw Unreadable.parameter(name, "There is no filter of this name. Use one of " + names() + ".");
            }
        });
        return new ArchiveFilter(criteria);
    }

    /** The one value of a parameter that cannot be repeated. */
    static String one(String name, List<String> values) {
        if (values.size() != 1) {
            throw Unreadable.parameter(name, "Give '" + name + "' once.");
        }
        return values.get(0);
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(OPEN);
        names.addAll(FIXED.keySet());
        MOMENTS.forEach(moment -> names.addAll(List.of(moment + FROM, moment + TO)));
        return names;
    }

    private static String fixed(String name, String value) {
        if (!FIXED.get(name).contains(value)) {
            throw Unreadable.parameter(name, "Use one of " + new TreeSet<>(FIXED.get(name)) + ".");
        }
        return value;
    }

    private static Criteria open(String name, String value) {
        if (!CODE.matcher(value).matches()) {
            throw Unreadable.parameter(name, "Use a code such as TECHNICAL, technical or zh.");
        }
        return switch (name) {
            case "category" -> where(name).regex("^" + Pattern.quote(value) + "(\\.|$)");
            case "language" -> where(name).regex("^" + Pattern.quote(value) + "(-|$)");
            default -> where(name).is(value);
        };
    }

    private static boolean isMoment(String name, String end) {
        return name.endsWith(end) && MOMENTS.contains(name.substring(0, name.length() - end.length()));
    }

    private static String moment(String name, String end) {
        return name.substring(0, name.length() - end.length()) + "At";
    }

    private static Instant from(String name, String value) {
        return isDate(value) ? startOf(name, value, 0) : instant(name, value);
    }

    /** A date includes its day, an instant is not included. */
    private static Instant to(String name, String value) {
        return isDate(value) ? startOf(name, value, 1) : instant(name, value);
    }

    private static boolean isDate(String value) {
        return value.length() == "2026-12-31".length();
    }

    private static Instant startOf(String name, String value, int plusDays) {
        try {
            return LocalDate.parse(value)
                    .plusDays(plusDays)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        } catch (DateTimeException e) {
            throw notAMoment(name);
        }
    }

    private static Instant instant(String name, String value) {
        try {
            Instant instant = Instant.parse(value);
            // a store's date cannot hold every instant that Java can
            if (instant.atOffset(ZoneOffset.UTC).getYear() > LATEST_YEAR || instant.isBefore(Instant.EPOCH)) {
                throw notAMoment(name);
            }
            return instant;
        } catch (DateTimeException e) {
            throw notAMoment(name);
        }
    }

    private static RuntimeException notAMoment(String name) {
        return Unreadable.parameter(
                name, "Use a date such as 2026-11-23 (UTC, included) or an instant such as 2026-11-23T09:00:00Z.");
    }
}
