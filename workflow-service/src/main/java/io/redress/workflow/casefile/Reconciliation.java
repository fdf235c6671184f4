package io.redress.workflow.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Tells operators what this service has of every complaint, so that services can be compared. */
@RestController
class Reconciliation {

    /** A reference that only waits in the inbox has no case: the cycle is 0 and the status {@code UNKNOWN}. */
    private static final String LINES = """
            select r.reference, coalesce(f.cycle, 0) as cycle, coalesce(f.status, 'UNKNOWN') as status,
                (select count(*) from case_outbox o where o.reference = r.reference and o.sent_at is null) as pending,
                (select count(*) from inbox i where i.reference = r.reference and i.handled_at is null) as waiting
            from (select reference from case_file union select reference from inbox where handled_at is null) r
            left join case_file f on f.reference = r.reference
            order by r.reference""";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    Reconciliation(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Line(String reference, int cycle, String status, boolean ended, long pendingEvents, long waitingInbox) {}

    @GetMapping(path = "/internal/reconciliation", produces = MediaType.APPLICATION_NDJSON_VALUE)
    StreamingResponseBody lines() {
        List<Line> lines = jdbc.query(LINES, (row, index) -> {
            String status = row.getString("status");
            return new Line(
                    row.getString("reference"),
                    row.getInt("cycle"),
                    status,
                    !status.equals("UNKNOWN") && Status.valueOf(status).ended(),
                    row.getLong("pending"),
                    row.getLong("waiting"));
        });
        return out -> {
            for (Line line : lines) {
                out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
