package io.redress.workflow.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;

/** What stories about incidents are told with: complaints that nobody works, and the supervisor's API. */
abstract class IncidentDesk extends TwoDesks {

    @Autowired
    private Clock clock;

    static final String TITLE = "{\"title\":{\"en\":\"Withdrawals to exchange X delayed\"}}";

    /** Opens an incident and returns its id. */
    String opened(String json) {
        var answer = supervisor().post("/api/incidents", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Desk.parsed(answer).path("id").asText();
    }

    JsonNode incident(String id) {
        return supervisor().json("/api/incidents/" + id);
    }

    JsonNode bind(String id, String... references) {
        return Desk.parsed(supervisor()
                .post(
                        "/api/incidents/" + id + "/complaints",
                        "{\"references\":[\"" + String.join("\",\"", references) + "\"]}"));
    }

    int tell(String id, String text) {
        var answer = supervisor().post("/api/incidents/" + id + "/updates", "{\"text\":{\"en\":\"" + text + "\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Desk.parsed(answer).path("update").asInt();
    }

    /** So many complaints in this status, named {@code <name>-0000-0001} and so on. */
    List<String> cases(String name, int count, String status) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        n -> aCase(String.format(Locale.ROOT, "%s-0000-%04d", name, n), status, "TECHNICAL.FEES", "en"))
                .toList();
    }

    /** A case by the service's clock, which other tests may have driven ahead. */
    String aCase(String reference, String status, String category, String language) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.update(
                "insert into case_file (reference, cycle, status, channel, language, received_at, word_classes,"
                        + " exposed_secret, amount_class, category, severity, department, lane, last_told_at)"
                        + " values (?, 1, ?, 'WEB', ?, ?, '', false, 'SMALL', ?, 'MEDIUM', 'technical', 'NORMAL', ?)",
                reference,
                status,
                language,
                now,
                category,
                now);
        jdbc.update("insert into case_cycle (reference, cycle, started_at) values (?, 1, ?)", reference, now);
        return reference;
    }

    /** How often the complaint was told of progress. */
    int told(String reference) {
        return jdbc.queryForObject(
                "select count(*) from case_timeline where reference = ? and what = 'progress-reported'",
                Integer.class,
                reference);
    }

    /** How many events have been written about the complaint. */
    int events(String reference) {
        return jdbc
                .queryForList("select last_seq from case_outbox_counter where reference = ?", Integer.class, reference)
                .stream()
                .findFirst()
                .orElse(0);
    }
}
