package io.redress.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.redress.languages.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at pages with axe-core, as a phone and a wide screen show them, in the light and in the dark. */
final class Examination {

    static final int PHONE = 360;
    static final int HIGH = 800;
    private static final int WIDE = 1280;

    private final List<String> faults = new ArrayList<>();

    private record Look(int width, ColorScheme scheme) {

        @Override
        public String toString() {
            return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Each width and each scheme is looked at in every language; all four together in the first. */
    void examine(Page page, Locale language, String name) {
        look(page, language, name, List.of(new Look(PHONE, ColorScheme.LIGHT), new Look(WIDE, ColorScheme.DARK)));
    }

    /** For a page made of parts that others show in every look: all four in the first language, the narrowest in the rest. */
    void examineBriefly(Page page, Locale language, String name) {
        look(page, language, name, List.of(new Look(PHONE, ColorScheme.LIGHT)));
    }

    private void look(Page page, Locale language, String name, List<Look> looks) {
        page.evaluate("() => document.querySelectorAll('details').forEach(folded => { folded.open = true; })");
        for (Look look : language.equals(Languages.ALL.get(0)) ? every() : looks) {
            page.setViewportSize(look.width(), HIGH);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
            String where = name + "-" + language.toLanguageTag() + "-" + look;
            Axe.violations(page).forEach(violation -> faults.add(where + ": " + violation));
            int width = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
            if (width > look.width()) {
                faults.add(where + ": scrolls sideways, " + width + " px");
            }
            if (look.width() == PHONE
                    && (look.scheme() == ColorScheme.DARK
                            || language.getLanguage().equals("ru"))) {
                Browser.keep(page, "everybody-" + where);
            }
        }
    }

    private static List<Look> every() {
        return List.of(
                new Look(PHONE, ColorScheme.LIGHT),
                new Look(WIDE, ColorScheme.DARK),
                new Look(PHONE, ColorScheme.DARK),
                new Look(WIDE, ColorScheme.LIGHT));
    }

    /** What is wrong, with the name of its screenshot. */
    List<String> faults() {
        return faults;
    }
}
