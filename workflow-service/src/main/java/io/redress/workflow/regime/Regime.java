package io.redress.workflow.regime;

import io.redress.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.List;

/**
 * One law.
 *
 * @param name as people know it
 * @param source the article
 * @param template where the law has a form of its own for complaints, or null; nobody must use it
 * @param calendar whose working days and zone count
 * @param clocks the shorter before the longer
 */
record Regime(String id, String name, String source, String template, String calendar, List<LegalClock> clocks) {

    List<Deadline> deadlines(Instant receivedAt, BusinessCalendar counted) {
        return clocks.stream()
                .map(clock -> clock.deadline(id, receivedAt, counted))
                .toList();
    }
}
