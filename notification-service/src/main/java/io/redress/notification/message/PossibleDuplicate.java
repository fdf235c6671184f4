package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells whoever filed an open complaint that another one looks like it. Of the other one it says nothing: it may be a
 * stranger's.
 */
@Component
class PossibleDuplicate implements Composer {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.POSSIBLE_DUPLICATE);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        draft.say("POSSIBLE_DUPLICATE.came")
                .say("POSSIBLE_DUPLICATE.you")
                .link("POSSIBLE_DUPLICATE.link", contact.trackingUrl())
                .say("POSSIBLE_DUPLICATE.notYou");
    }
}
