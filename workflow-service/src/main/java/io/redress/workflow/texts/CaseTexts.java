package io.redress.workflow.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The one place where agents' texts are kept (law 6). Writes join the caller's transaction. */
@Repository
public class CaseTexts {

    private static final String COLUMNS = "id, reference, cycle, task_key, name, text, written_at";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    private final TextRules rules;

    CaseTexts(JdbcTemplate jdbc, TextRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Keeps a text, with recovery phrases and keys masked (law 5).
     *
     * @param taskKey the task it was written in, or null
     * @return its id, {@code text:<uuid>}, which may go into variables and events
     */
    public String store(String reference, int cycle, String taskKey, String name, String text) {
        String id = "text:" + UUID.randomUUID();
        jdbc.update(
                "insert into case_text (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)",
                id,
                reference,
                cycle,
                taskKey,
                name,
                rules.masked(name, text),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return id;
    }

    /** The text with this id, when it belongs to this complaint. */
    public Optional<String> read(String reference, String textId) {
        return find(reference, textId).map(CaseText::text);
    }

    /** As {@link #read}, with when and where it was written. */
    public Optional<CaseText> find(String reference, String textId) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from case_text where id = ? and reference = ?",
                        CaseTexts::row,
                        textId,
                        reference)
                .stream()
                .findFirst();
    }

    /** All that was written about a complaint, oldest first. */
    public List<CaseText> of(String reference) {
        return jdbc.query(
                "select " + COLUMNS + " from case_text where reference = ? order by written_at, id",
                CaseTexts::row,
                reference);
    }

    private static CaseText row(ResultSet row, int index) throws SQLException {
        return new CaseText(
                row.getString("id"),
                row.getString("reference"),
                row.getInt("cycle"),
                row.getString("task_key"),
                row.getString("name"),
                row.getString("text"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
