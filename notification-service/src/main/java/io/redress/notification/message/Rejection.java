package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The complaint is not admissible, with clear reasons (2025/294 Art. 4(2)) and somebody else to turn to. */
@Component
class Rejection implements Composer {

    private final Sources sources;
    private final ExternalBodies bodies;

    Rejection(Sources sources, ExternalBodies bodies) {
        this.sources = sources;
        this.bodies = bodies;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.REJECTION);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        boolean noComplaint =
                notice.has("disposition") && notice.fact("disposition").equals("NOT_A_COMPLAINT");
        draft.say(noComplaint ? "REJECTION.NOT_A_COMPLAINT" : "REJECTION.intro")
                .quote("REJECTION.reason", sources.rejectionReason(notice.reference()))
                .say("REJECTION.next");
        bodies.nameFinally(bodies.of(notice), "REJECTION.external", draft);
    }
}
