package io.redress.intake.pages;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows what the secret guard removed in the reader's language: {@code [removed: recovery phrase]}. */
@Component("marks")
public class Marks {

    private static final Pattern MARK = Pattern.compile("⟦removed:([A-Z_]{1,40})⟧");

    private final MessageSource texts;

    Marks(MessageSource texts) {
        this.texts = texts;
    }

    /** @param text null stays null */
    public String readable(String text, Locale locale) {
        if (text == null) {
            return null;
        }
        return MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement("[" + texts.getMessage("track.removed", null, locale) + " "
                        + texts.getMessage("track.removed." + mark.group(1), null, mark.group(1), locale) + "]"));
    }
}
