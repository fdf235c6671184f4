package io.redress.secretguard;

import io.redress.secretguard.LabelledSecrets.Joint;
import java.util.Locale;

/**
 * What stands beside a label, when it is a secret.
 *
 * @param end index after its last character
 */
record LabelledValue(int end, Confidence confidence) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 128;
    private static final int LONGEST_PARAMETER = 24;
    private static final int LONGEST_CODE = 8;
    private static final int LONGEST_MIXED_CODE = 10;
    private static final int SHORTEST_MIXED_CODE = 5;
    private static final String TRAILING = ".,;:)]}>\"'`*”’»";
    private static final String QUOTES = "\"'`“”‘’«»";
    private static final String CJK_MARKS = "，。、；：！？」』】）《》「『（【\u3000";
    /** Signs of ordinary words; any other sign makes a word look like a password. */
    private static final String ORDINARY = "-'’./&";
    /** After digits these make an amount, a date or a length of them. */
    private static final String UNITS = "年月日号时分秒次个位元条天號時個條字자년월일개시분%";

    /**
     * Reads what stands at a place.
     *
     * @return null when it is no secret
     */
    static LabelledValue read(String text, int start, Labels.Kind label, Joint joint) {
        if (start >= text.length()) {
            return null;
        }
        return switch (label) {
            case ONE_TIME_CODE -> code(text, start, joint, true);
            case PIN -> joint == Joint.WORDS ? null : code(text, start, joint, false);
            default -> password(text, start, joint);
        };
    }

    /** 4 to 8 digits, in one or two groups; with letters among them only after a sign or "is". */
    private static LabelledValue code(String text, int start, Joint joint, boolean mixed) {
        Confidence confidence = joint == Joint.SIGN ? Confidence.CERTAIN : Confidence.LIKELY;
        int digits = digits(text, start);
        int count = digits - start;
        if (count == 3 || count == 4) {
            boolean grouped = digits < text.length() && (text.charAt(digits) == ' ' || text.charAt(digits) == '-');
            int second = grouped ? digits(text, digits + 1) : digits;
            if (second - digits - 1 == count && isWhole(text, second)) {
                return new LabelledValue(second, confidence);
            }
        }
        if (count >= SHORTEST && count <= LONGEST_CODE && isWhole(text, digits)) {
            return new LabelledValue(digits, confidence);
        }
        if (!mixed || joint == Joint.NONE || joint == Joint.WORDS) {
            return null;
        }
        int end = start;
        int found = 0;
        boolean dashed = false;
        while (end < text.length() && (isAscii(text.charAt(end)) || text.charAt(end) == '-' && !dashed)) {
            dashed |= text.charAt(end) == '-';
            found += isDigit(text.charAt(end)) ? 1 : 0;
            end++;
        }
        int length = end - start;
        boolean sized = length >= SHORTEST_MIXED_CODE && length <= LONGEST_MIXED_CODE;
        return sized && found >= 2 && found < length && isWhole(text, end) ? new LabelledValue(end, confidence) : null;
    }

    /** Not the beginning of a date, a time, an amount or a longer number. */
    private static boolean isWhole(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        boolean goesOn = end + 1 < text.length() && isDigit(text.charAt(end + 1));
        boolean joined = ".:/,-".indexOf(next) >= 0 && goesOn;
        return !joined && !isAscii(next) && UNITS.indexOf(next) < 0;
    }

    private static LabelledValue password(String text, int start, Joint joint) {
        boolean quoted = start > 0 && QUOTES.indexOf(text.charAt(start - 1)) >= 0;
        int end = endOfWord(text, start);
        String value = text.substring(start, end);
        if (value.length() < SHORTEST || isNoSecret(value)) {
            return null;
        }
        if (looksLikeOne(value)) {
            boolean certain = joint == Joint.SIGN;
            boolean bare = joint == Joint.NONE;
            boolean digitsOnly = digits(value, 0) == value.length();
            if (bare && (!digitsOnly || !isWhole(text, end)) || !certain && digitsOnly && !isWhole(text, end)) {
                return null;
            }
            return new LabelledValue(end, certain ? Confidence.CERTAIN : Confidence.LIKELY);
        }
        boolean alone = joint == Joint.SIGN && endsLine(text, end) || quoted && joint == Joint.VERB;
        return alone && !Labels.NO_VALUES.contains(value) ? new LabelledValue(end, Confidence.LIKELY) : null;
    }

    private static int endOfWord(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        int end = start;
        while (end < limit && isOfPassword(text, end)) {
            end++;
        }
        while (end > start && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isOfPassword(String text, int at) {
        char c = text.charAt(at);
        byte kind = Letters.kind(c);
        if (kind == Letters.SEPARATOR) {
            boolean ends = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || CJK_MARKS.indexOf(c) >= 0
                    || c == '<'
                    || c == '"'
                    || c == '”'
                    || c == '»';
            boolean comma =
                    (c == ',' || c == ';') && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
            return !ends && !comma && !(c == '&' && isParameter(text, at + 1));
        }
        return kind == Letters.DIGIT || kind == Letters.ALPHABETIC || kind == Letters.MARK;
    }

    /** "next=": in an address the password ends before it. */
    private static boolean isParameter(String text, int start) {
        int at = start;
        while (at < text.length()
                && at < start + LONGEST_PARAMETER
                && (isAscii(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return at > start && at < text.length() && text.charAt(at) == '=';
    }

    /** Links, addresses of mail, and what a page shows in place of a password. */
    private static boolean isNoSecret(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        boolean link = lower.contains("://") || lower.startsWith("www.");
        int at = value.indexOf('@');
        boolean mail = at > 0 && value.indexOf('.', at) > at + 1;
        boolean sameAgain = lower.chars().distinct().count() == 1 && !isDigit(value.charAt(0));
        return link || mail || sameAgain || lower.chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean looksLikeOne(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = Character.isLetter(c) || Letters.kind(c) == Letters.MARK;
            boolean last = i == value.length() - 1 && (c == '!' || c == '?');
            if (!letter && !last && ORDINARY.indexOf(c) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsLine(String text, int end) {
        int at = end;
        while (at < text.length() && at < end + 4 && " \t.,;。，；\"'”’".indexOf(text.charAt(at)) >= 0) {
            if (",;，；。".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
            at++;
        }
        return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end)) && end - start <= LONGEST) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAscii(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
