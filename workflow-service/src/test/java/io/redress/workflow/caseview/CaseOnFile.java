package io.redress.workflow.caseview;

import io.redress.workflow.texts.CaseTexts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes cases into the files as if they had been worked. */
public final class CaseOnFile {

    private final JdbcTemplate jdbc;
    private final CaseTexts texts;

    public CaseOnFile(JdbcTemplate jdbc, CaseTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** A case that a department works. */
    public void open(String reference, String category, String department, String product) {
        jdbc.update(
                "insert into case_file (reference, cycle, status, channel, language, received_at, word_classes,"
                        + " exposed_secret, amount_class, category, severity, department, lane, triage_rule, product,"
                        + " due_at, last_told_at) values (?, 1, 'IN_PROGRESS', 'WEB', 'es', now(), '', false, 'SMALL', ?,"
                        + " 'MEDIUM', ?, 'NORMAL', 'a-rule', ?, '2026-12-01T15:00:00Z', now())",
                reference,
                category,
                department,
                product);
        jdbc.update("insert into case_cycle (reference, cycle, started_at) values (?, 1, now())", reference);
    }

    /** Resolves it with one finding. */
    public void resolve(String reference, String category, Instant at, String outcome, String reason) {
        OffsetDateTime when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        jdbc.update(
                "update case_cycle set resolved_at = ?, worked_seconds = 5400, decided_category = ?,"
                        + " decided_severity = 'MEDIUM' where reference = ?",
                when,
                category,
                reference);
        String findings = texts.store(
                reference,
                1,
                "HandleComplaint",
                "findings",
                "[{\"point\":\"It is late\",\"finding\":\"%s\",\"reason\":\"%s\"}]".formatted(outcome, reason));
        jdbc.update(
                "insert into case_decision (reference, no, cycle, action, outcome, findings_text, decided_by, decided_at)"
                        + " values (?, 1, 1, 'RESOLVE', ?, ?, 'agent', ?)",
                reference,
                outcome,
                findings,
                when);
    }
}
