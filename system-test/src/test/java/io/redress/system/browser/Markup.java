package io.redress.system.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Text that would be a script if a page took it for markup: another one for each field, so that what is found names the
 * field it came from.
 */
final class Markup {

    private static final String SEEN =
            "() => { const typed = [...document.querySelectorAll('input, textarea')].map(f => f.value);"
                    + " document.querySelectorAll('details').forEach(folded => { folded.open = true; });"
                    + " return [document.body ? document.body.innerText : '', document.title, ...typed].join('\\n'); }";

    /** Elements that only the text below can have made, wherever it was put. */
    private static final String MADE = "() => [...document.querySelectorAll('*')].filter(element =>"
            + " [...element.attributes].some(a => a.name.startsWith('on') && a.value.includes('__xss'))"
            + " || element.tagName === 'SCRIPT' && element.textContent.includes('__xss('))"
            + ".map(element => element.outerHTML.slice(0, 200))";

    private final Set<String> run = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> shown = new TreeSet<>();

    /** What is written into a field. */
    static String in(String field) {
        return "=\"'>" + core(field);
    }

    private static String core(String field) {
        return "<img src=x onerror=__xss('" + field + "')>";
    }

    /** Watches everything that this page's visitor opens. */
    Page watch(Page page) {
        page.context().exposeFunction("__xss", arguments -> run.add(String.valueOf(arguments[0])));
        page.onDialog(dialog -> {
            run.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /** The page shows what was written into these fields, letter by letter, and nothing was made of it. */
    void looks(Page page, String where, String... fields) {
        for (String field : fields) {
            if (waitsFor(page, core(field))) {
                shown.add(field);
            } else {
                faults.add(where + " does not show " + field + " as it was written");
            }
        }
        for (Frame frame : page.frames()) {
            Collection<?> made = (Collection<?>) frame.evaluate(MADE);
            made.forEach(element -> faults.add(where + " made an element of it: " + element));
        }
        if (!run.isEmpty()) {
            faults.add(where + " ran what was written into " + run);
            run.clear();
        }
    }

    /** Tries on a page that takes text for markup whether that would be noticed at all. */
    void seesWhatIsNoText(Page page) {
        page.setContent("<p>" + in("careless") + "</p>");
        page.waitForCondition(() -> run.contains("careless"));
        looks(page, "a careless page");
        if (faults.size() != 2) {
            throw new AssertionError("of what a careless page does this was noticed: " + faults);
        }
        faults.clear();
    }

    private static boolean waitsFor(Page page, String text) {
        for (int looks = 0; looks < 40; looks++) {
            if (page.frames().stream()
                    .anyMatch(frame -> frame.evaluate(SEEN).toString().contains(text))) {
                return true;
            }
            page.waitForTimeout(250);
        }
        return false;
    }

    void fault(String fault) {
        faults.add(fault);
    }

    List<String> faults() {
        return faults;
    }

    /** Fields that were seen on some page. */
    Set<String> shown() {
        return shown;
    }
}
