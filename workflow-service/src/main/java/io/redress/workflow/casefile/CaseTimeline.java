package io.redress.workflow.casefile;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes down what happened to a case, for the people who work it. */
@Repository
public class CaseTimeline {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CaseTimeline(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a row to the timeline.
     *
     * @param what a code, such as an event's type
     * @param detail a code, or null
     * @param textId what was written with it, or null
     * @param actor an agent's user name, or null
     */
    public void note(String reference, int cycle, String what, String detail, String textId, String actor) {
        jdbc.update(
                "insert into case_timeline (reference, no, cycle, at, what, detail, text_id, actor) values (?, "
                        + Columns.nextNo("case_timeline") + ", ?, ?, ?, ?, ?, ?)",
                reference,
                reference,
                cycle,
                Columns.at(clock.instant()),
                what,
                detail,
                textId,
                actor);
    }
}
