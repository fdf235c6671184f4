package io.redress.notification.message;

import io.redress.notification.message.Sources.Remedies;
import io.redress.notification.message.Sources.Remedies.Body;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Somebody independent to turn to: the law wants them named (Delegated Regulation (EU) 2025/294 Art. 6(4), Directive (EU)
 * 2015/2366 Art. 101(3), DISP 1.6.2R). Who that is, workflow-service says.
 */
@Component
class ExternalBodies {

    private final Sources sources;

    ExternalBodies(Sources sources) {
        this.sources = sources;
    }

    Remedies of(Notice notice) {
        return sources.remedies(notice.reference());
    }

    /**
     * Names them.
     *
     * @param introduction of the list; the owner's general words stand in for it where nobody is known
     */
    void name(Remedies remedies, String introduction, Draft draft) {
        if (remedies.bodies().isEmpty()) {
            draft.paragraph(draft.phrases().of(remedies.elsewhere()));
            return;
        }
        draft.say(introduction);
        for (Body body : remedies.bodies()) {
            draft.named(body.name(), details(body, draft.phrases()));
        }
    }

    /** Names them in a final answer, with the time that the law leaves for going there. */
    void nameFinally(Remedies remedies, String introduction, Draft draft) {
        name(remedies, introduction, draft);
        if (remedies.timeLimit() != null) {
            draft.paragraph(draft.phrases().of(remedies.timeLimit()));
        }
    }

    private static String details(Body body, Phrases phrases) {
        return Stream.of(phrases.of(body.competentFor()), body.website(), body.phone(), body.post())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
