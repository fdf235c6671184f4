package io.redress.workflow.casefile;

import io.redress.workflow.casefile.CaseFile.ClockStep;
import io.redress.workflow.casefile.CaseFile.Cycle;
import io.redress.workflow.casefile.CaseFile.Decision;
import io.redress.workflow.casefile.CaseFile.Estimate;
import io.redress.workflow.casefile.CaseFile.Pause;
import io.redress.workflow.casefile.CaseFile.TimelineRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Finds case files. */
@Repository
public class CaseFiles {

    private final JdbcTemplate jdbc;

    CaseFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The case with this reference, empty when there is none. */
    public Optional<CaseFile> find(String reference) {
        return jdbc.query("select * from case_file where reference = ?", (row, index) -> read(row), reference).stream()
                .findFirst();
    }

    /** @throws NoSuchElementException when there is no such case */
    public CaseFile get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("no case " + reference));
    }

    /** The references of all cases that have no answer yet. */
    public List<String> open() {
        return jdbc.queryForList(
                "select reference from case_file where status in"
                        + " ('SUBMITTED', 'RECORDED', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER') order by reference",
                String.class);
    }

    private CaseFile read(ResultSet row) throws SQLException {
        String reference = row.getString("reference");
        return new CaseFile(
                reference,
                row.getInt("cycle"),
                Status.valueOf(row.getString("status")),
                row.getString("channel"),
                row.getString("language"),
                instant(row, "received_at"),
                signals(row),
                row.getString("category"),
                code(Severity.class, row, "severity"),
                row.getString("department"),
                code(Lane.class, row, "lane"),
                row.getString("triage_rule"),
                instant(row, "recorded_at"),
                row.getString("points_text"),
                row.getInt("point_count"),
                row.getString("rejection_text"),
                code(Disposition.class, row, "disposition"),
                row.getBoolean("vulnerable"),
                row.getString("duplicate_of"),
                code(Basis.class, row, "basis"),
                instant(row, "due_at"),
                instant(row, "statutory_due_at"),
                row.getBoolean("overdue"),
                instant(row, "paused_since"),
                instant(row, "last_told_at"),
                rows("case_cycle", "cycle", reference, CaseFiles::cycle),
                rows("case_estimate", "no", reference, CaseFiles::estimate),
                rows("case_pause", "no", reference, CaseFiles::pause),
                rows("case_clock_step", "no", reference, CaseFiles::clockStep),
                rows("case_decision", "no", reference, CaseFiles::decision),
                rows("case_timeline", "no", reference, CaseFiles::timelineRow));
    }

    private <T> List<T> rows(String table, String order, String reference, RowMapper<T> mapper) {
        return jdbc.query("select * from " + table + " where reference = ? order by " + order, mapper, reference);
    }

    private static Signals signals(ResultSet row) throws SQLException {
        String words = row.getString("word_classes");
        return new Signals(
                row.getString("category_hint"),
                row.getString("country"),
                words.isEmpty() ? List.of() : Arrays.asList(words.split(",")),
                row.getBoolean("exposed_secret"),
                row.getString("amount_class"),
                row.getString("product"),
                row.getString("age_class"),
                row.getString("urgency"));
    }

    private static Cycle cycle(ResultSet row, int index) throws SQLException {
        return new Cycle(
                row.getInt("cycle"),
                row.getString("process_instance_id"),
                instant(row, "started_at"),
                instant(row, "resolved_at"),
                instant(row, "reopen_until"),
                instant(row, "ended_at"),
                row.getString("end_reason"),
                row.getObject("score", Integer.class),
                row.getObject("worked_seconds", Long.class) == null
                        ? null
                        : Duration.ofSeconds(row.getLong("worked_seconds")));
    }

    private static Estimate estimate(ResultSet row, int index) throws SQLException {
        return new Estimate(
                row.getInt("cycle"),
                Basis.valueOf(row.getString("basis")),
                instant(row, "due_at"),
                instant(row, "previous_due_at"),
                row.getString("reason"),
                row.getString("rule"),
                row.getString("calendar"),
                row.getString("calendar_version"),
                row.getObject("provisional_from", LocalDate.class),
                code(Ground.class, row, "ground"),
                row.getObject("learned_from", Integer.class),
                row.getString("text_id"),
                instant(row, "made_at"));
    }

    private static Pause pause(ResultSet row, int index) throws SQLException {
        return new Pause(row.getInt("cycle"), instant(row, "paused_at"), instant(row, "resumed_at"));
    }

    private static ClockStep clockStep(ResultSet row, int index) throws SQLException {
        return new ClockStep(
                row.getInt("cycle"),
                row.getString("clock"),
                ClockStep.Kind.valueOf(row.getString("kind")),
                instant(row, "due_at"),
                instant(row, "taken_at"));
    }

    private static Decision decision(ResultSet row, int index) throws SQLException {
        return new Decision(
                row.getInt("cycle"),
                row.getString("action"),
                code(Outcome.class, row, "outcome"),
                row.getString("to_department"),
                row.getString("message_text"),
                row.getString("findings_text"),
                row.getString("remedy_text"),
                row.getBigDecimal("remedy_amount"),
                row.getString("remedy_currency"),
                row.getString("decided_by"),
                instant(row, "decided_at"));
    }

    private static TimelineRow timelineRow(ResultSet row, int index) throws SQLException {
        return new TimelineRow(
                row.getInt("no"),
                row.getInt("cycle"),
                instant(row, "at"),
                row.getString("what"),
                row.getString("detail"),
                row.getString("text_id"),
                row.getString("actor"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> E code(Class<E> codes, ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : Enum.valueOf(codes, code);
    }
}
