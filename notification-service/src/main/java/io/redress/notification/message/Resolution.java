package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import io.redress.notification.message.Sources.Decision;
import io.redress.notification.message.Sources.Finding;
import io.redress.notification.message.Sources.Remedies;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The decision: every point with its finding and reasons, the remedy, how to disagree (2025/294 Art. 6). */
@Component
class Resolution implements Composer {

    private final Sources sources;
    private final ExternalBodies bodies;

    Resolution(Sources sources, ExternalBodies bodies) {
        this.sources = sources;
        this.bodies = bodies;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.RESOLUTION);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        Decision decision = sources.decision(notice.reference(), notice.cycle());
        String outcome = notice.fact("outcome");
        draft.say("RESOLUTION.intro").fact("RESOLUTION.outcome", draft.phrases().code("outcome", outcome));
        if (decision.findings().isEmpty() || !blank(decision.message())) {
            // without findings the message is all that answers the complaint: then it must be there
            draft.quote("RESOLUTION.message", decision.message());
        }
        points(decision.findings(), draft);
        if (!blank(decision.remedy())) {
            draft.quote("RESOLUTION.remedy", decision.remedy());
        }
        draft.heading("RESOLUTION.disagree")
                .say("RESOLUTION.reopen", draft.phrases().time(notice.instant("reopenUntil")))
                .link("RESOLUTION.link", contact.trackingUrl());
        external(notice, outcome.equals("UPHELD"), draft);
    }

    private void external(Notice notice, boolean upheld, Draft draft) {
        Remedies remedies = bodies.of(notice);
        if (notice.says("summaryResolution", "true")) {
            // DISP 1.5.4R: the complaint was made, counts as resolved, and may still go to the ombudsman
            draft.say("RESOLUTION.summary");
            bodies.name(remedies, "RESOLUTION.external", draft);
        } else if (!upheld || remedies.namedWhenUpheld()) {
            bodies.nameFinally(remedies, "RESOLUTION.external", draft);
        }
    }

    private static void points(List<Finding> findings, Draft draft) {
        if (!findings.isEmpty()) {
            draft.heading("RESOLUTION.points");
        }
        for (Finding finding : findings) {
            draft.quote("RESOLUTION.point", finding.point())
                    .fact("RESOLUTION.finding", draft.phrases().code("outcome", finding.finding()))
                    .quote("RESOLUTION.reason", finding.reason());
        }
    }

    private static boolean blank(String words) {
        return words == null || words.isBlank();
    }
}
