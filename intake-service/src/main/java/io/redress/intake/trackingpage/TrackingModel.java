package io.redress.intake.trackingpage;

import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Redaction;
import io.redress.intake.input.FieldProblem;
import io.redress.intake.live.Versions;
import io.redress.intake.pages.FieldNames;
import io.redress.intake.token.TrackingLinks;
import io.redress.intake.tracking.ComplaintView;
import io.redress.intake.tracking.ComplaintView.Line;
import io.redress.intake.tracking.ShowComplaint;
import io.redress.secretguard.SecretGuard;
import io.redress.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the tracking page tells of a complaint, whether it is looked at or an action comes back to it. */
@Component
class TrackingModel {

    private static final String VIEW = "track";
    /** So long after the filing the page looks again by itself for the first promise. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ShowComplaint showComplaint;
    private final TrackingLinks links;
    private final Taxonomy taxonomy;
    private final FieldNames fieldNames;
    private final Clock clock;
    private final Versions versions;

    TrackingModel(
            ShowComplaint showComplaint,
            TrackingLinks links,
            Taxonomy taxonomy,
            FieldNames fieldNames,
            Clock clock,
            Versions versions) {
        this.showComplaint = showComplaint;
        this.links = links;
        this.taxonomy = taxonomy;
        this.fieldNames = fieldNames;
        this.clock = clock;
        this.versions = versions;
    }

    /**
     * @param text a message that could not be taken, shown again
     * @param reason the same for a reopening
     * @return the name of the template
     */
    String fill(
            Complaint complaint, Model model, Locale locale, List<FieldProblem> problems, String text, String reason) {
        // before anything else is read: the page must not take itself for newer than it is
        model.addAttribute("version", versions.of(complaint.name()));
        ComplaintView view = showComplaint.show(complaint, locale);
        boolean awaiting = view.estimate() == null && !view.status().isEnd() && view.resolution() == null;
        boolean justFiled = complaint.receivedAt().plus(PATIENCE).isAfter(clock.instant());
        model.addAttribute("complaint", view);
        model.addAttribute("answers", fieldNames.answers(complaint.words(), locale));
        model.addAttribute("takenFor", takenFor(view.category(), locale));
        model.addAttribute("awaitingEstimate", awaiting);
        // never over words that wait in the form
        model.addAttribute("lookAgain", awaiting && justFiled && problems.isEmpty() && text == null);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "promiseLate",
                view.estimate() != null && hasPassed(view.estimate().dueAt()));
        model.addAttribute(
                "lawPassed",
                view.estimate() != null && hasPassed(view.estimate().statutoryDueAt()));
        model.addAttribute("here", "/track/" + complaint.reference());
        model.addAttribute("wordsForm", "words");
        model.addAttribute("newestFirst", newestFirst(view.timeline()));
        model.addAttribute("unsent", masked(text));
        model.addAttribute("unsentReason", masked(reason));
        model.addAttribute("formKey", UUID.randomUUID().toString());
        List<Redaction> removed = complaint.removed();
        boolean fundsExposed = Redaction.exposeFunds(removed);
        boolean mayBeHash = removed.stream().anyMatch(Redaction::mayBeHash);
        model.addAttribute("secretsRemoved", fundsExposed);
        model.addAttribute("keyOrHashRemoved", mayBeHash);
        model.addAttribute("passwordRemoved", !removed.isEmpty() && !fundsExposed && !mayBeHash);
        model.addAttribute("privateLink", links.link(complaint.name(), complaint.tokenGeneration()));
        return VIEW;
    }

    private boolean hasPassed(Instant date) {
        return date != null && date.isBefore(clock.instant());
    }

    /** A code that the taxonomy does not have any more is not shown. */
    private String takenFor(String category, Locale locale) {
        return category == null
                ? null
                : taxonomy.find(category).map(known -> known.name().in(locale)).orElse(null);
    }

    private static List<Line> newestFirst(List<Line> timeline) {
        List<Line> lines = new ArrayList<>(timeline);
        Collections.reverse(lines);
        return lines;
    }

    private static String masked(String text) {
        return text == null ? null : SecretGuard.standard().inspect(text).masked();
    }
}
