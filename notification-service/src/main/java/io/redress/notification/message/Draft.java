package io.redress.notification.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A letter while it is written: every sentence of ours comes from the bundle, every part that must be there is asked for. */
final class Draft {

    private final Phrases phrases;
    private final List<Letter.Block> blocks = new ArrayList<>();

    Draft(Phrases phrases) {
        this.phrases = phrases;
    }

    Phrases phrases() {
        return phrases;
    }

    Draft say(String key, Object... values) {
        blocks.add(new Letter.Paragraph(phrases.say(key, values)));
        return this;
    }

    /** A sentence that its owner keeps, already in the letter's language. */
    Draft paragraph(String text) {
        blocks.add(new Letter.Paragraph(IncompleteLetter.unless(text, "sentence")));
        return this;
    }

    /** A name that is no word of ours, and what is said of it. */
    Draft named(String name, String value) {
        blocks.add(new Letter.Fact(name, IncompleteLetter.unless(value, name)));
        return this;
    }

    Draft heading(String key) {
        blocks.add(new Letter.Heading(phrases.say(key)));
        return this;
    }

    Draft warn(String key, Object... values) {
        blocks.add(new Letter.Warning(phrases.say(key, values)));
        return this;
    }

    /** @throws IncompleteLetter without a value */
    Draft fact(String key, String value) {
        blocks.add(new Letter.Fact(phrases.say(key), IncompleteLetter.unless(value, key)));
        return this;
    }

    /** @throws IncompleteLetter without an instant */
    Draft time(String key, Instant instant) {
        return fact(key, phrases.time(IncompleteLetter.unless(instant, key)));
    }

    /**
     * Until when, as {@link Phrases#until}.
     *
     * @throws IncompleteLetter without an instant
     */
    Draft until(String key, Instant instant, ZoneId legal) {
        return fact(key, phrases.until(IncompleteLetter.unless(instant, key), legal));
    }

    /** @throws IncompleteLetter without words */
    Draft quote(String key, String words) {
        return quoted(phrases.say(key), IncompleteLetter.unless(words, key));
    }

    /** The same with a label that its owner keeps, already in the letter's language. */
    Draft quoted(String label, String words) {
        blocks.add(new Letter.Quote(label, IncompleteLetter.unless(words, label)));
        return this;
    }

    /** @throws IncompleteLetter without an address */
    Draft link(String key, String address) {
        blocks.add(new Letter.Link(phrases.say(key), IncompleteLetter.unless(address, key)));
        return this;
    }

    Letter letter(Notice notice) {
        return new Letter(
                phrases.language(),
                phrases.say(notice.kind() + ".subject", notice.reference()),
                phrases.say(notice.kind() + ".heading"),
                List.copyOf(blocks));
    }
}
