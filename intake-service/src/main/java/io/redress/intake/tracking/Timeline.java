package io.redress.intake.tracking;

import io.redress.intake.complaint.Complaint;
import io.redress.intake.hours.Moments;
import io.redress.intake.tracking.ComplaintView.Line;
import io.redress.intake.tracking.Tracking.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what happened, oldest first, in sentences of the reader's language. */
@Component
class Timeline {

    private final MessageSource texts;
    private final Moments moments;

    Timeline(MessageSource texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    /** What the customer did is taken from the complaint itself, so that it shows at once. */
    List<Line> of(Complaint complaint, Tracking tracking, Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(complaint.receivedAt(), "SUBMITTED", locale));
        complaint.messages().forEach(message -> lines.add(line(message.receivedAt(), "MESSAGE", locale)));
        complaint.reopenings().forEach(reopening -> lines.add(line(reopening.at(), "REOPENING_REQUESTED", locale)));
        if (complaint.withdrawal() != null) {
            lines.add(line(complaint.withdrawal().at(), "WITHDRAWAL", locale));
        }
        tracking.timeline().forEach(step -> lines.add(line(step, locale)));
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private Line line(Instant at, String code, Locale locale) {
        return new Line(at, code, texts.getMessage("timeline." + code, null, locale));
    }

    private Line line(Step step, Locale locale) {
        String department = step.department() == null
                ? ""
                : texts.getMessage("department." + step.department(), null, step.department(), locale);
        String due = step.dueAt() == null ? "" : moments.until(step.dueAt(), step.statutoryZone(), locale);
        Object[] arguments = {due, department};
        return new Line(step.at(), step.code(), texts.getMessage("timeline." + step.code(), arguments, locale));
    }
}
