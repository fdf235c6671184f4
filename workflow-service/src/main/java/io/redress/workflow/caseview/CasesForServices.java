package io.redress.workflow.caseview;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.doors.Refused;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Outcome;
import io.redress.workflow.caseview.CaseView.DecisionMade;
import io.redress.workflow.caseview.CaseView.Finding;
import io.redress.workflow.texts.CaseTexts;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What agents wrote, for the services that show it to the customer or send it. */
@RestController
@RequestMapping("/internal/cases/{reference}")
class CasesForServices {

    private final CaseViews views;
    private final CaseTexts texts;
    private final Words words;

    CasesForServices(CaseViews views, CaseTexts texts, Words words) {
        this.views = views;
        this.texts = texts;
        this.words = words;
    }

    record Text(String textId, String text, Instant writtenAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(
            int cycle, Outcome outcome, Instant decidedAt, String message, List<Finding> findings, String remedy) {}

    record Rejection(String reason) {}

    @GetMapping("/texts/{textId}")
    Text text(@PathVariable String reference, @PathVariable String textId) {
        return texts.find(reference, textId)
                .map(text -> new Text(text.id(), text.text(), text.writtenAt()))
                .orElseThrow(() -> missing("unknown-text", "This complaint has no text with this id."));
    }

    @GetMapping("/decisions/{cycle}")
    Decided decision(@PathVariable String reference, @PathVariable int cycle) {
        CaseFile file = views.file(reference);
        DecisionMade made = file.decision(cycle)
                .filter(decision -> file.isResolved(cycle))
                .map(decision -> CaseViews.made(decision, words.of(reference)))
                .orElseThrow(() -> missing("undecided", "This cycle of the complaint has not been decided."));
        return new Decided(
                made.cycle(), made.outcome(), made.decidedAt(), made.message(), made.findings(), made.remedy());
    }

    @GetMapping("/rejection")
    Rejection rejection(@PathVariable String reference) {
        String reason = words.of(reference).text(views.file(reference).rejectionText());
        if (reason == null) {
            throw missing("not-rejected", "This complaint has not been rejected.");
        }
        return new Rejection(reason);
    }

    private static Refused missing(String code, String detail) {
        return new Refused(HttpStatus.NOT_FOUND, code, null, detail);
    }
}
