package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells that a complaint goes on in another one about the same matter, and in which. */
@Component
class Merging implements Composer {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.MERGED);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        draft.say("MERGED.done")
                .fact("MERGED.into", notice.fact("mergedInto"))
                .say("MERGED.next")
                .link("MERGED.link", contact.trackingUrl());
    }
}
