package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a customer hears who does not answer our question: until when, what happens then, and that it has happened. */
@Component
class Silence implements Composer {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.REMINDER, Kind.CLOSED_NO_REPLY);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        if (notice.kind() == Kind.REMINDER) {
            draft.say("REMINDER.intro")
                    .time("REMINDER.answerBy", notice.instant("answerBy"))
                    .say("REMINDER." + notice.fact("then"))
                    .link("REMINDER.link", contact.trackingUrl());
        } else {
            draft.say("CLOSED_NO_REPLY.done")
                    .time("CLOSED_NO_REPLY.until", notice.instant("reopenUntil"))
                    .say("CLOSED_NO_REPLY.next")
                    .link("CLOSED_NO_REPLY.link", contact.trackingUrl());
        }
    }
}
