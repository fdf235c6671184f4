package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Passes on what an agent wrote: a report, a question, an answer. A report may also be without words. */
@Component
class AgentsWords implements Composer {

    private final Sources sources;

    AgentsWords(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PROGRESS, Kind.INFORMATION_REQUEST, Kind.REPLY);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        String kind = notice.kind().name();
        if (notice.kind() == Kind.PROGRESS && !notice.has("textId")) {
            draft.say(notice.has("progress") ? "PROGRESS." + notice.fact("progress") : "PROGRESS.automatic")
                    .fact("PROGRESS.stage", draft.phrases().code("stage", notice.fact("stage")));
        } else {
            draft.say(kind + ".intro")
                    .quote(kind + ".words", sources.agentsWords(notice.reference(), notice.fact("textId")));
        }
        if (notice.kind() == Kind.PROGRESS && notice.has("promisedAt")) {
            draft.until("promise.due", notice.instant("promisedAt"), notice.legalZone());
        }
        draft.say(kind + ".next").link(kind + ".link", contact.trackingUrl());
    }
}
