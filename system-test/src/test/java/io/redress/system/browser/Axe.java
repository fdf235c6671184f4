package io.redress.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe-core: the rules of WCAG 2.2, levels A and AA, and what its makers hold for good practice. */
final class Axe {

    private static final String SCRIPT = script();

    private static final String RUN =
            "async () => (await axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values:"
                    + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },"
                    + " rules: { 'target-size': { enabled: true } } }))"
                    + ".violations.map(v => v.id + ' (' + v.help + '): ' + v.nodes.slice(0, 3)"
                    + ".map(n => n.target.join(' ') + ' ' + n.html.slice(0, 120)).join(' | '))";

    private Axe() {}

    /** What is wrong with the page as it stands; empty when nothing is. The page's visitor must have no script policy. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("() => typeof axe === 'object'")) {
            page.evaluate(SCRIPT + "; undefined");
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
