package io.redress.intake.abuse;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why somebody has to wait, for how long, and what else there is, in the reader's language. */
@Component("waits")
public class Waits {

    private static final long MINUTE = 60;
    /** Up to here people count in seconds. */
    private static final long SHORT = 2 * MINUTE;

    private final MessageSource texts;
    private final String otherChannel;

    Waits(MessageSource texts, AbuseSettings settings) {
        this.texts = texts;
        this.otherChannel =
                settings.otherChannel() == null ? "" : settings.otherChannel().strip();
    }

    /** Why, and how long. */
    public String reason(Slowed slowed, Locale locale) {
        return texts.getMessage("slow." + slowed.limit(), new Object[] {wait(slowed, locale)}, locale);
    }

    /** Such as {@code 40 s} or {@code 5 min}; rounded up, so that nobody comes too early. */
    public String wait(Slowed slowed, Locale locale) {
        long seconds = slowed.seconds();
        return seconds <= SHORT
                ? texts.getMessage("slow.seconds", new Object[] {seconds}, locale)
                : texts.getMessage("slow.minutes", new Object[] {(seconds + MINUTE - 1) / MINUTE}, locale);
    }

    /** How else the house can be reached; empty where nothing is configured. */
    public String otherChannel() {
        return otherChannel;
    }
}
