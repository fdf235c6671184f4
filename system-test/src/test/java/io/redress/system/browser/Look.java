package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * How the task form that is open on a page looks: nothing cut off, no key or code where words should stand, no label
 * without words.
 */
final class Look {

    static final int HEIGHT = 900;
    private static final String FAULTS = script("/browser/faults-of-form.js");

    /** The window high enough to show the whole form, whose pane scrolls by itself. */
    private static final String HEIGHT_OF_ALL = "() => { let pane = document.querySelector('.rd-form');"
            + " while (pane && !(['auto', 'scroll'].includes(getComputedStyle(pane).overflowY) && pane.scrollHeight > pane.clientHeight))"
            + " pane = pane.parentElement;"
            + " return pane ? window.innerHeight + pane.scrollHeight - pane.clientHeight : window.innerHeight; }";

    private final Page page;

    Look(Page page) {
        this.page = page;
    }

    /** Opens what is folded, makes the window so wide and as high as the form needs, and keeps a screenshot. */
    Look at(int width, String screenshot) {
        page.setViewportSize(width, HEIGHT);
        page.evaluate("() => document.querySelectorAll('.rd-form details').forEach(folded => { folded.open = true; })");
        page.setViewportSize(width, ((Number) page.evaluate(HEIGHT_OF_ALL)).intValue());
        Browser.keep(page, screenshot);
        return this;
    }

    /** What a reader would stumble over, each with its place; empty when all is well. */
    @SuppressWarnings("unchecked")
    List<String> faults() {
        return (List<String>) page.evaluate(FAULTS);
    }

    void isClean() {
        assertThat(faults()).as(page.viewportSize().width + " px wide").isEmpty();
    }

    private static String script(String resource) {
        try (InputStream in = Objects.requireNonNull(Look.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("(?m)\\A(//.*\\n)+", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
