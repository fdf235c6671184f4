package io.redress.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What an operator sees of the process engine, and no agent needs: timers that wait, and the way that a case took. */
public final class Engine {

    private static final DateTimeFormatter ENGINES_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final Stack stack;
    private final Http http;

    public Engine(Stack stack) {
        this.stack = stack;
        this.http = Http.basic("admin", stack.credential("admin.password"));
    }

    /** Ids of the end events that the processes of a complaint have reached so far, those of their stages among them. */
    public Set<String> ends(String reference) {
        return ask("/history/process-instance?processInstanceBusinessKey=" + reference)
                .flatMap(process -> ask("/history/activity-instance?processInstanceId="
                        + process.get("id").asText()))
                .filter(activity -> activity.get("activityType").asText().endsWith("EndEvent"))
                .map(activity -> activity.get("activityId").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** When a timer of a complaint fires, if it waits. */
    public Optional<Instant> due(String reference, String timer) {
        return ask("/process-instance?businessKey=" + reference)
                .flatMap(process -> ask("/job?timers=true&processInstanceId="
                        + process.get("id").asText()))
                .filter(job -> ask("/job-definition?jobDefinitionId="
                                + job.get("jobDefinitionId").asText())
                        .anyMatch(definition ->
                                definition.get("activityId").asText().equals(timer)))
                .map(job -> OffsetDateTime.parse(job.get("dueDate").asText(), ENGINES_TIME)
                        .toInstant())
                .findFirst();
    }

    private Stream<JsonNode> ask(String question) {
        Http.Answer answer = http.get(stack.workflow() + "/engine-rest" + question);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false);
    }
}
