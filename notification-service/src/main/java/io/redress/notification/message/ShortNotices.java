package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Notices that are made of our own sentences alone. */
@Component
class ShortNotices implements Composer {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.WITHDRAWAL_CONFIRMED, Kind.REOPENED);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        draft.say(notice.kind() + ".done").say(notice.kind() + ".next");
    }
}
