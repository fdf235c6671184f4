package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import io.redress.notification.message.Sources.Remedies;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the law wants told when time runs out: why it takes longer and until when (Delegated Regulation (EU) 2025/294
 * Art. 6(3), Directive (EU) 2015/2366 Art. 101(2), DISP 1.6.2R), and, honestly, that a legal date was missed.
 */
@Component
class Delays implements Composer {

    private final Sources sources;
    private final ExternalBodies bodies;

    Delays(Sources sources, ExternalBodies bodies) {
        this.sources = sources;
        this.bodies = bodies;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.DELAY_NOTICE, Kind.DEADLINE_MISSED);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        if (notice.kind() == Kind.DELAY_NOTICE) {
            delay(notice, draft);
        } else {
            draft.say("DEADLINE_MISSED.missed")
                    .until("DEADLINE_MISSED.date", notice.instant("dueAt"), notice.legalZone());
            draft.say("DEADLINE_MISSED.sorry");
            bodies.name(bodies.of(notice), "DEADLINE_MISSED.external", draft);
        }
        draft.link("delay.link", contact.trackingUrl());
    }

    private void delay(Notice notice, Draft draft) {
        draft.say("DELAY_NOTICE.late");
        if (notice.has("textId")) {
            draft.quote("DELAY_NOTICE.words", sources.agentsWords(notice.reference(), notice.fact("textId")));
        } else {
            draft.fact("DELAY_NOTICE.why", draft.phrases().code("delay", notice.fact("reason")));
        }
        draft.until("DELAY_NOTICE.until", notice.instant("newDueAt"), notice.legalZone());
        if (notice.has("provisionalFrom")) {
            draft.say("promise.provisionalFrom", draft.phrases().day(LocalDate.parse(notice.fact("provisionalFrom"))));
        }
        if (notice.has("statutoryDueAt")) {
            draft.say("promise.statutory", draft.phrases().until(notice.instant("statutoryDueAt"), notice.legalZone()));
        }
        Remedies remedies = bodies.of(notice);
        if (remedies.namedInDelays().contains(notice.fact("regime"))) {
            bodies.name(remedies, "DELAY_NOTICE.external", draft);
        }
    }
}
