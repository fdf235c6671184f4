package io.redress.notification.message;

import io.redress.notification.message.Sources.Contact;

/** Letters as they are written and rendered, from sources that a story can change. */
abstract class LetterStory {

    final Sources sources = LetterMother.sources();
    final Letters letters = LetterMother.letters(sources);
    final Rendering rendering = new Rendering();

    String text(Kind kind, Contact contact) {
        return rendering.text(letters.write(LetterMother.notice(kind), contact));
    }
}
