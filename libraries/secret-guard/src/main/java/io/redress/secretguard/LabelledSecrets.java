package io.redress.secretguard;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds passwords and one-time codes beside the word for them: "password: …", "my PIN is …", "验证码…". The closer the
 * joint, the less the value must look like a secret: after a colon one word alone is enough, after "is" it takes a digit or
 * a sign ("my password is wrong" is a complaint).
 */
final class LabelledSecrets {

    /** How a value is joined to its label. */
    enum Joint {
        /** A colon, an equals sign, an arrow. */
        SIGN,
        /** "is", a dash. */
        VERB,
        /** Nothing but a space. */
        NONE,
        /** A few words, and then a sign or a verb: "password for the app is". */
        WORDS
    }

    /** How far a value may stand from its label, in characters. */
    private static final int FARTHEST = 48;

    private static final int MOST_DECORATION = 8;
    private static final String CLOSING = "\"'`*_”’»」』)】]）";
    private static final String OPENING = "\"'`*“‘«「『(【[（<";
    private static final String SIGNS = ":：=＝→➜⇒";
    private static final String DASHES = "-–—";
    private static final String ENDS = ".!?;。！？；,，、\n\r";

    private final String text;
    private final List<Identifier> identifiers;
    private final List<Span> spans = new ArrayList<>();

    private LabelledSecrets(String text, List<Identifier> identifiers) {
        this.text = text;
        this.identifiers = identifiers;
    }

    /**
     * Finds those whose labels stand in a part of a text.
     *
     * @param identifiers what is public, in order of its place, and so no password
     */
    static List<Span> find(String text, int from, int to, List<Identifier> identifiers) {
        LabelledSecrets finder = new LabelledSecrets(text, identifiers);
        int at = from;
        while (at < to) {
            Labels.Label label = Labels.SECRETS.at(text, at);
            at = label == null ? at + 1 : finder.readValue(label);
        }
        return finder.spans;
    }

    /** @return where to go on */
    private int readValue(Labels.Label label) {
        int end = skip(label.end(), CLOSING);
        int after = end;
        Joint joint = Joint.NONE;
        int joined = joint(end);
        if (joined > end) {
            joint = sign(end) > end ? Joint.SIGN : verbOrSign(end);
            after = joined;
        } else if (label.kind() != Labels.Kind.PIN) {
            int far = farJoint(end);
            if (far > end && !startsValue(label.kind(), end)) {
                joint = Joint.WORDS;
                after = far;
            }
        }
        int start = skip(after, OPENING);
        LabelledValue value = LabelledValue.read(text, start, label.kind(), joint);
        if (value == null || isPublic(start, value.end())) {
            return label.end();
        }
        SecretKind kind = label.kind() == Labels.Kind.ONE_TIME_CODE ? SecretKind.ONE_TIME_CODE : SecretKind.PASSWORD;
        spans.add(new Span(kind, start, value.end(), value.confidence()));
        return value.end();
    }

    private boolean startsValue(Labels.Kind kind, int at) {
        return LabelledValue.read(text, skip(at, OPENING), kind, Joint.NONE) != null;
    }

    /** "is:" is a sign. */
    private Joint verbOrSign(int at) {
        int verb = verb(at);
        return verb > at && sign(verb) > verb ? Joint.SIGN : Joint.VERB;
    }

    /** @return the place after a sign or a verb that stands here, or the same place */
    private int joint(int at) {
        int sign = sign(at);
        if (sign > at) {
            return sign;
        }
        int verb = verb(at);
        return verb > at ? Math.max(verb, sign(verb)) : dash(at);
    }

    private int sign(int at) {
        int place = spaces(at);
        if (place < text.length() && SIGNS.indexOf(text.charAt(place)) >= 0) {
            return afterSign(place + 1);
        }
        boolean arrow = text.startsWith("->", place) || text.startsWith("=>", place);
        return arrow ? afterSign(place + 2) : at;
    }

    /** The value may stand on the next line. */
    private int afterSign(int at) {
        int place = spaces(at);
        boolean broken = place < text.length() && (text.charAt(place) == '\n' || text.charAt(place) == '\r');
        return broken ? place + (text.startsWith("\r\n", place) ? 2 : 1) : at;
    }

    private int dash(int at) {
        int place = spaces(at);
        boolean dashed = place > 0
                && isSpace(text.charAt(place - 1))
                && place + 1 < text.length()
                && DASHES.indexOf(text.charAt(place)) >= 0
                && text.charAt(place + 1) == ' ';
        return dashed ? place + 1 : at;
    }

    private int verb(int at) {
        int place = spaces(at);
        Labels.Label label = place < text.length() ? Labels.JOINTS.at(text, place) : null;
        return label == null ? at : label.end();
    }

    /** Looks for a joint some words further on, in the same sentence. */
    private int farJoint(int from) {
        int limit = Math.min(text.length(), from + FARTHEST);
        for (int at = from; at < limit; at++) {
            char c = text.charAt(at);
            byte kind = Letters.kind(c);
            if (ENDS.indexOf(c) >= 0 || kind == Letters.BLOT || kind == Letters.DIGIT) {
                return from;
            }
            boolean between = at > from && Letters.kind(text.charAt(at - 1)) == Letters.SEPARATOR;
            boolean unspaced = kind == Letters.HAN || kind == Letters.HIRAGANA;
            boolean begins = between || unspaced || SIGNS.indexOf(c) >= 0;
            int joined = begins ? joint(at) : at;
            if (joined > at) {
                return joined;
            }
        }
        return from;
    }

    private int spaces(int from) {
        int at = from;
        while (at < text.length() && at < from + MOST_DECORATION && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skip(int from, String signs) {
        int at = from;
        while (at < text.length()
                && at < from + MOST_DECORATION
                && (isSpace(text.charAt(at)) || signs.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000';
    }

    /** The places are asked for in ascending order, and few texts have many identifiers near passwords. */
    private boolean isPublic(int start, int end) {
        int low = 0;
        int high = identifiers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (identifiers.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < identifiers.size() && identifiers.get(low).start() < end;
    }
}
