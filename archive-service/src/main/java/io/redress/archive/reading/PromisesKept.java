package io.redress.archive.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.archive.record.ArchivedComplaint;
import io.redress.statistics.Proportion;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * How far the house kept its word: decisions against the promise last told, the promise first told, and the law; and how
 * many complaints have passed these dates without a decision, which no share of decisions can show.
 */
@Component
class PromisesKept {

    /** Below this a share says more about chance than about the house. */
    static final int FEWEST = 10;

    private final MongoTemplate mongo;
    private final Clock clock;

    PromisesKept(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A share of {@code of} complaints; absent, as its interval is, below ten.
     *
     * @param kept how many
     * @param interval 95 % by Wilson
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kept(long kept, long of, Proportion interval) {

        static Kept of(long kept, long of) {
            return new Kept(kept, of, of < FEWEST ? null : Proportion.of(kept, of));
        }
    }

    /**
     * Figures of one group, or of all.
     *
     * @param lastPromise of the decided ones: decided by the time last told
     * @param firstPromise of the decided ones: decided by the time first told
     * @param legalDates of the decided ones that a law binds: no legal date was missed
     * @param overdue not decided though the time last told has passed; not counted while the customer is asked
     * @param overdueByLaw not decided though a legal date has passed
     * @param lastPromiseWithOverdue as {@code lastPromise}, the overdue ones counted as not kept
     * @param legalDatesWithOverdue as {@code legalDates}, those overdue by law counted as not kept
     */
    record Figures(
            Kept lastPromise,
            Kept firstPromise,
            Kept legalDates,
            long overdue,
            long overdueByLaw,
            Kept lastPromiseWithOverdue,
            Kept legalDatesWithOverdue) {}

    /** @param fewest below so many complaints no share is given */
    record Answer(int fewest, Figures all, List<Group> groups) {}

    /** @param category the family, such as {@code TECHNICAL} */
    record Group(String category, String severity, Figures figures) {}

    Answer count(ArchiveFilter filter) {
        Instant now = clock.instant();
        Tally all = new Tally();
        Map<List<String>, Tally> groups =
                new TreeMap<>(Comparator.comparing((List<String> key) -> String.join(" ", key)));
        count(filter, Criteria.where("promiseKept").ne(null), all, groups, Tally::addDecided);
        count(filter, overdue(now), all, groups, (tally, record) -> tally.addUndecided(record, now));
        return new Answer(
                FEWEST,
                all.figures(),
                groups.entrySet().stream()
                        .filter(group -> !group.getValue().isEmpty())
                        .map(group -> new Group(
                                group.getKey().get(0),
                                group.getKey().get(1),
                                group.getValue().figures()))
                        .toList());
    }

    private void count(
            ArchiveFilter filter,
            Criteria which,
            Tally all,
            Map<List<String>, Tally> groups,
            BiConsumer<Tally, ArchivedComplaint> how) {
        Query query = Query.query(new Criteria()
                .andOperator(Stream.concat(filter.criteria().stream(), Stream.of(which))
                        .toList()));
        query.fields()
                .include(
                        "schemaVersion",
                        "cycles",
                        "status",
                        "category",
                        "severity",
                        "promiseKept",
                        "dueAt",
                        "firstDueAt",
                        "resolvedAt",
                        "statutoryDueAt",
                        "missed");
        try (Stream<ArchivedComplaint> found = mongo.stream(query, ArchivedComplaint.class)) {
            found.forEach(record -> {
                how.accept(all, record);
                how.accept(
                        groups.computeIfAbsent(List.of(family(record), severity(record)), key -> new Tally()), record);
            });
        }
    }

    /** Under way, and past some date. What was withdrawn, rejected or merged needs no decision. */
    private static Criteria overdue(Instant now) {
        return new Criteria()
                .andOperator(
                        Criteria.where("promiseKept").is(null),
                        Criteria.where("status").nin("RESOLVED", "CLOSED", "WITHDRAWN", "REJECTED", "MERGED"),
                        new Criteria()
                                .orOperator(
                                        Criteria.where("dueAt").lt(now),
                                        Criteria.where("statutoryDueAt").lt(now),
                                        Criteria.where("missed.0").exists(true)));
    }

    private static String family(ArchivedComplaint record) {
        return record.category() == null ? "UNKNOWN" : record.category().split("\\.", 2)[0];
    }

    private static String severity(ArchivedComplaint record) {
        return record.severity() == null ? "UNKNOWN" : record.severity();
    }
}
