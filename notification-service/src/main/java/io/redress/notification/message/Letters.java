package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Writes notices in the language of the complaint. */
@Component
public class Letters {

    /** A name that could be taken for a link or carry a message of its own is not greeted. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[^\\p{Cntrl}/:@<>]{1,60}");

    private final PhraseBook book;
    private final LetterSettings settings;
    private final Map<Kind, Composer> composers = new EnumMap<>(Kind.class);

    Letters(PhraseBook book, LetterSettings settings, List<Composer> composers) {
        this.book = book;
        this.settings = settings;
        for (Composer composer : composers) {
            composer.kinds().forEach(kind -> this.composers.put(kind, composer));
        }
        EnumSet<Kind> unwritten = EnumSet.allOf(Kind.class);
        unwritten.removeAll(this.composers.keySet());
        if (!unwritten.isEmpty()) {
            throw new IllegalStateException("nobody writes " + unwritten);
        }
    }

    /**
     * @throws IncompleteLetter when something is missing that the letter must say
     * @throws org.springframework.web.client.RestClientException when words cannot be had from their owner
     */
    public Letter write(Notice notice, Contact contact) {
        Draft draft = new Draft(book.in(contact.language()));
        greet(contact, draft);
        composers.get(notice.kind()).compose(notice, contact, draft);
        foot(notice, contact, draft);
        return draft.letter(notice);
    }

    private static void greet(Contact contact, Draft draft) {
        String name = contact.name() == null ? "" : contact.name().strip();
        if (PLAIN_NAME.matcher(name).matches()) {
            draft.say("greeting.named", name);
        } else {
            draft.say("greeting");
        }
    }

    private void foot(Notice notice, Contact contact, Draft draft) {
        draft.heading("foot.heading")
                .fact("foot.reference", notice.reference())
                .link("foot.track", contact.trackingUrl())
                .fact("foot.department", department(draft))
                .fact("foot.email", settings.contact().email())
                .fact("foot.phone", settings.contact().phone())
                .warn("foot.never")
                .say("foot.automatic");
    }

    private String department(Draft draft) {
        String name = settings.contact().name();
        return name.isBlank() ? draft.phrases().say("foot.department.name") : name;
    }
}
