package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Brings a new link to whoever lost theirs. Nobody knows who asked, so it says what that means if it was somebody else. */
@Component
class NewLink implements Composer {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.TRACKING_LINK);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        draft.say("TRACKING_LINK.asked")
                .link("TRACKING_LINK.link", contact.trackingUrl())
                .say("TRACKING_LINK.old")
                .say("TRACKING_LINK.notYou");
    }
}
