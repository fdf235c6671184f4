package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Another time than the one that was told, and why. */
@Component
class NewEstimate implements Composer {

    private final Sources sources;
    private final Promise promise;

    NewEstimate(Sources sources, Promise promise) {
        this.sources = sources;
        this.promise = promise;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ESTIMATE_REVISED);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        draft.say("ESTIMATE_REVISED.changed").until("promise.due", notice.instant("dueAt"), notice.legalZone());
        if (notice.has("previousDueAt")) {
            draft.until("ESTIMATE_REVISED.before", notice.instant("previousDueAt"), notice.legalZone());
        }
        // only an estimate after a reopening comes without a reason
        String reason = notice.has("reason") ? notice.fact("reason") : "REOPENED";
        draft.fact("ESTIMATE_REVISED.why", draft.phrases().code("reason", reason));
        if (notice.has("textId")) {
            draft.quote("ESTIMATE_REVISED.words", sources.agentsWords(notice.reference(), notice.fact("textId")));
        }
        promise.explain(notice, draft);
    }
}
