package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Another time than the one that was told, or another legal date with the same time, and why. */
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
        return Set.of(Kind.ESTIMATE_REVISED, Kind.LEGAL_DATE_MOVED);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        if (notice.kind() == Kind.LEGAL_DATE_MOVED) {
            legalDate(notice, draft);
        } else {
            time(notice, draft);
        }
        promise.explain(notice, draft);
    }

    private static void legalDate(Notice notice, Draft draft) {
        draft.say(notice.has("statutoryDueAt") ? "LEGAL_DATE_MOVED.moved" : "LEGAL_DATE_MOVED.none");
        if (notice.has("previousStatutoryDueAt")) {
            draft.until("LEGAL_DATE_MOVED.before", notice.instant("previousStatutoryDueAt"), notice.legalZone());
        }
        draft.fact("ESTIMATE_REVISED.why", draft.phrases().code("reason", notice.fact("reason")))
                .until("promise.due", notice.instant("dueAt"), notice.legalZone());
    }

    private void time(Notice notice, Draft draft) {
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
    }
}
