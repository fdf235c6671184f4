package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks for an opinion once the decision is out. */
@Component
class SurveyInvitation implements Composer {

    private final Sources sources;

    SurveyInvitation(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SURVEY_INVITATION);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        draft.say("SURVEY_INVITATION.ask")
                .link(
                        "SURVEY_INVITATION.link",
                        sources.survey(notice.reference(), notice.cycle()).url())
                .time("SURVEY_INVITATION.until", notice.instant("expiresAt"))
                .say("SURVEY_INVITATION.free");
    }
}
