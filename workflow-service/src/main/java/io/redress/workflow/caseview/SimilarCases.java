package io.redress.workflow.caseview;

import io.redress.workflow.access.CaseAccess;
import io.redress.workflow.access.Reader;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.casefile.Severity;
import io.redress.workflow.caseview.CaseView.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds what was decided before in cases like this one. Looks at the latest answers in the same category, takes those of
 * the same department and product before others, and shows the most recent first.
 */
@Component
class SimilarCases {

    private static final int MOST = 5;

    /** How far down the latest answers of a category it looks for the same department and product. */
    private static final int LOOKED_AT = 200;

    private static final String QUERY = """
            select * from (
              select c.*, f.department, d.outcome, d.findings_text
              from (select reference, cycle, decided_category, decided_severity, resolved_at, worked_seconds
                    from case_cycle
                    where decided_category = ? and reference <> ? and resolved_at is not null
                    order by resolved_at desc limit %d) c
              join case_file f on f.reference = c.reference
              join lateral (select outcome, findings_text from case_decision
                            where reference = c.reference and cycle = c.cycle and outcome is not null
                            order by no desc limit 1) d on true
              order by (f.department is not distinct from ?)::int + (f.product is not distinct from ?)::int desc,
                       c.resolved_at desc
              limit %d) closest
            order by resolved_at desc
            """.formatted(LOOKED_AT, MOST);

    private final JdbcTemplate jdbc;
    private final CaseAccess access;
    private final Words words;

    SimilarCases(JdbcTemplate jdbc, CaseAccess access, Words words) {
        this.jdbc = jdbc;
        this.access = access;
        this.words = words;
    }

    /** At most five; none of the case's own earlier rounds, which are told as its decisions. */
    List<Similar> to(CaseFile file, Reader reader) {
        return jdbc.query(
                QUERY,
                (row, index) -> read(row, reader),
                file.category(),
                file.reference(),
                file.department(),
                file.signals().product());
    }

    private Similar read(ResultSet row, Reader reader) throws SQLException {
        String reference = row.getString("reference");
        List<Finding> findings = words.findings(reference, row.getString("findings_text"));
        return new Similar(
                reference,
                row.getInt("cycle"),
                row.getString("decided_category"),
                Severity.valueOf(row.getString("decided_severity")),
                row.getString("department"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("resolved_at", OffsetDateTime.class).toInstant(),
                Duration.ofSeconds(row.getLong("worked_seconds")).toMinutes(),
                access.worksFor(reader, row.getString("department")) ? findings : codesOf(findings));
    }

    private static List<Finding> codesOf(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Finding(null, finding.finding(), null))
                .toList();
    }
}
