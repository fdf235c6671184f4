package io.redress.calendar.ical;

import io.redress.calendar.ical.FeedEntry.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the words of an entry mean. Feeds write make-up working days as ordinary entries, and name both kinds with the same
 * characters: 不上班 is a day off, 上班 is not; 调休 alone may be either. The first meaning that fits counts.
 */
enum Wording {
    NO_WORK(
            Kind.OFF,
            "its words say that nobody works",
            "(不|免|无需|無需|无须|無須|不需|不需要|不用|不必|停)[上补補]?班|不[补補]|非工作日"
                    + "|\\bnon[- ]?working|\\bno(t a)? (make-?up|work)|make-?up (day off|holiday)"),
    WORK(
            Kind.WORK,
            "its words mean a make-up working day",
            "[补補上调調]班|[补補]行|工作日|[调調]休工作|make-?up (work(ing)? )?(day|saturday|sunday)"
                    + "|working (day|saturday|sunday|week-?end)|workday|compensat\\w+ work"),
    // 班 by itself, in brackets, or behind the name of a holiday; not 值班, somebody's turn
    SHIFT(
            Kind.WORK,
            "its words mean a make-up working day",
            "(^|[\\s\\p{P}\\p{S}]|[节節]|元旦|清明|端午|中秋|国庆|國慶|劳动|勞動)班($|[\\s\\p{P}\\p{S}])"),
    REST(Kind.OFF, "its words mean a day off", "(?<![调調])休|放假|假期|假日|day off|holiday"),
    UNCLEAR(Kind.IGNORED, "its words do not say whether people work: enter the day by hand", "[调調]休"),
    PLAIN(Kind.OFF, "a whole-day entry", "");

    private final Kind kind;
    private final String why;
    private final Pattern words;

    Wording(Kind kind, String why, String words) {
        this.kind = kind;
        this.why = why;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    static Wording of(String summary) {
        return List.of(values()).stream()
                .filter(wording -> wording.words.matcher(summary).find())
                .findFirst()
                .orElse(PLAIN);
    }

    Kind kind() {
        return kind;
    }

    String why() {
        return why;
    }
}
