package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.Set;

/** Writes what is special about one kind of notice; greeting and foot are the same in all. */
interface Composer {

    Set<Kind> kinds();

    /** @throws IncompleteLetter when a part that the kind must have is missing */
    void compose(Notice notice, Contact contact, Draft draft);
}
