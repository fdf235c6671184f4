package io.redress.archive.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.archive.record.ArchivedComplaint;
import io.redress.statistics.Proportion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** How far the house kept its word: decisions against the promise last told, the promise first told, and the law. */
@Component
class PromisesKept {

    /** Below this a share says more about chance than about the house. */
    static final int FEWEST = 10;

    private final MongoTemplate mongo;

    PromisesKept(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * A share of {@code of} decisions; absent, as its interval is, below ten.
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
     * @param lastPromise decided by the time last told
     * @param firstPromise decided by the time first told
     * @param legalDates complaints that a law binds, and of which no legal date was missed
     */
    record Figures(Kept lastPromise, Kept firstPromise, Kept legalDates) {}

    /** @param fewest below so many decisions no share is given */
    record Answer(int fewest, Figures all, List<Group> groups) {}

    /** @param category the family, such as {@code TECHNICAL} */
    record Group(String category, String severity, Figures figures) {}

    Answer count(ArchiveFilter filter) {
        Query query = Query.query(new Criteria()
                .andOperator(Stream.concat(
                                filter.criteria().stream(),
                                Stream.of(Criteria.where("promiseKept").ne(null)))
                        .toList()));
        query.fields()
                .include(
                        "schemaVersion",
                        "cycles",
                        "category",
                        "severity",
                        "promiseKept",
                        "firstDueAt",
                        "resolvedAt",
                        "statutoryDueAt",
                        "missed");
        Tally all = new Tally();
        Map<List<String>, Tally> groups =
                new TreeMap<>((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
        try (Stream<ArchivedComplaint> decided = mongo.stream(query, ArchivedComplaint.class)) {
            decided.forEach(record -> {
                all.add(record);
                groups.computeIfAbsent(List.of(family(record), severity(record)), key -> new Tally())
                        .add(record);
            });
        }
        return new Answer(
                FEWEST,
                all.figures(),
                groups.entrySet().stream()
                        .map(group -> new Group(
                                group.getKey().get(0),
                                group.getKey().get(1),
                                group.getValue().figures()))
                        .toList());
    }

    private static String family(ArchivedComplaint record) {
        return record.category() == null ? "UNKNOWN" : record.category().split("\\.", 2)[0];
    }

    private static String severity(ArchivedComplaint record) {
        return record.severity() == null ? "UNKNOWN" : record.severity();
    }

    private static final class Tally {

        private long decided;
        private long kept;
        private long toldFirst;
        private long keptFirst;
        private long bound;
        private long lawful;

        void add(ArchivedComplaint record) {
            decided++;
            kept += record.promiseKept() ? 1 : 0;
            if (record.firstDueAt() != null) {
                toldFirst++;
                keptFirst += record.resolvedAt().isAfter(record.firstDueAt()) ? 0 : 1;
            }
            if (record.statutoryDueAt() != null) {
                bound++;
                lawful += record.missed() == null || record.missed().isEmpty() ? 1 : 0;
            }
        }

        Figures figures() {
            return new Figures(Kept.of(kept, decided), Kept.of(keptFirst, toldFirst), Kept.of(lawful, bound));
        }
    }
}
