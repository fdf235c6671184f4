package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.system.stack.Stack;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Above the threshold the browser works for a filing by itself, and nobody has to type anything twice. */
class WorkIT {

    /** One filing passes freely; the next one costs some hundred thousand hashes. */
    private final Stack stack =
            Stack.partly("home-work", "intake", Map.of("REDRESS_ABUSE_FILINGS_FREE", "1", "REDRESS_WORK_BITS", "16"));

    @Test
    void theBrowserDoesTheWorkAndFiles() {
        try (Browser browser = new Browser()) {
            Page page = browser.visitor(360, 740);
            file(page, "Withdrawal stuck", "It hangs since Friday.");
            page.waitForURL(url -> url.contains("/track/"));

            // about something else: for the same matter the page would ask whether it belongs to the first
            file(page, "Charged twice", "My card shows the fee two times.");
            page.locator("#slow").waitFor();
            Browser.keep(page, "work-1-asked");
            assertThat(page.inputValue("#subject")).isEqualTo("Charged twice");
            page.locator("#complaint button.wide[type=submit]").click();

            page.waitForURL(url -> url.contains("/track/"));
            assertThat(page.locator("main h1").innerText()).isEqualTo("Charged twice");
        } finally {
            stack.stop();
        }
    }

    private void file(Page page, String subject, String description) {
        page.navigate(stack.intake() + "/");
        page.fill("#subject", subject);
        page.fill("#description", description);
        page.check("input[name=category][value=TECHNICAL]");
        page.fill("#email", "worker@example.org");
        page.locator("#complaint button.wide[type=submit]").click();
    }
}
