package io.redress.survey.result;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import io.redress.statistics.Proportion;
import io.redress.survey.invitation.SurveysOfOne;
import io.redress.survey.result.Results.Score;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Counts surveys by where they stand and what they say. */
@Component
class CountResults {

    private final MongoTemplate mongo;

    CountResults(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Results count() {
        List<Group> groups = mongo
                .aggregate(
                        newAggregation(
                                unwind("cycles"),
                                group(
                                                "cycles.status",
                                                "cycles.language",
                                                "cycles.answer.csat",
                                                "cycles.answer.resolved")
                                        .count()
                                        .as("surveys")),
                        SurveysOfOne.COLLECTION,
                        Document.class)
                .getMappedResults()
                .stream()
                .map(Group::of)
                .toList();
        long answered = sum(groups, g -> g.is("ANSWERED"));
        long invited = sum(groups, g -> g.invited);
        long said = sum(groups, g -> g.resolved != null);
        return new Results(
                invited,
                answered,
                sum(groups, g -> g.is("EXPIRED")),
                sum(groups, g -> g.is("OPEN")),
                sum(groups, g -> g.is("SKIPPED") && g.invited),
                sum(groups, g -> g.is("SKIPPED") && !g.invited),
                invited == 0 ? null : Proportion.rounded((double) answered / invited),
                Score.of(sum(groups, g -> g.csat != null && g.csat >= 4), answered),
                Score.of(sum(groups, g -> Boolean.TRUE.equals(g.resolved)), said));
    }

    private static long sum(List<Group> groups, Predicate<Group> those) {
        return groups.stream().filter(those).mapToLong(Group::surveys).sum();
    }

    /** Surveys that have all of this in common; who was never invited has no language. */
    private record Group(String status, boolean invited, Integer csat, Boolean resolved, long surveys) {

        static Group of(Document document) {
            Document id = document.get("_id", document);
            return new Group(
                    id.getString("status"),
                    id.getString("language") != null,
                    id.getInteger("csat"),
                    id.getBoolean("resolved"),
                    ((Number) document.get("surveys")).longValue());
        }

        boolean is(String other) {
            return status.equals(other);
        }
    }
}
