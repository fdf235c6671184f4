package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Stack;
import org.junit.jupiter.api.Test;

/** A complaint by hand: a customer on a phone, an agent at the Tasklist. */
class BrowserIT {

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");

    @Test
    void aCustomerFilesOnAPhoneAndAnAgentRecordsAndDecidesInTheTasklist() {
        try (Browser browser = new Browser()) {
            Page phone = browser.visitor(360, 740);
            String reference = fileOnThePhone(phone);

            Page desk = browser.visitor(1280, 900);
            Tasklist tasklist = new Tasklist(desk, stack);
            tasklist.signIn("agent");
            Browser.keep(desk, "3-tasklist");
            record(desk, tasklist, reference);
            decide(desk, tasklist, reference);

            Eventually.holds("the phone shows the decision", () -> {
                phone.reload();
                return phone.content().contains("Our node was behind.");
            });
            Browser.keep(phone, "6-resolved-on-the-phone");
            fitsThePhone(phone);
        }
    }

    private static void fitsThePhone(Page phone) {
        assertThat(phone.evaluate("document.documentElement.scrollWidth"))
                .as("nobody has to scroll sideways")
                .isEqualTo(360);
    }

    private String fileOnThePhone(Page phone) {
        phone.navigate(stack.intake() + "/");
        Browser.keep(phone, "1-form");
        fitsThePhone(phone);
        phone.fill("#subject", "Withdrawal stuck");
        phone.fill("#description", "My withdrawal of 0.2 BTC hangs since Friday. <script>alert(1)</script>");
        phone.check("input[name=category][value=TECHNICAL]");
        phone.fill("#email", "browser@example.org");
        phone.fill("#name", "Kim");
        phone.click("#complaint button[type=submit]");
        phone.waitForURL(url -> url.contains("/track/"));
        assertThat(phone.url()).doesNotContain("token");
        Eventually.holds("a time is told", () -> {
            phone.reload();
            return phone.locator(".promise time").count() > 0;
        });
        Browser.keep(phone, "2-tracking");
        fitsThePhone(phone);
        return phone.locator(".reference").first().textContent().trim();
    }

    private void record(Page desk, Tasklist tasklist, String reference) {
        tasklist.open(agent.task(reference, "RecordComplaint").get("id").asText());
        assertThat(desk.content()).contains("hangs since Friday");
        desk.fill("#rd-point-0", "The withdrawal is late");
        Browser.keep(desk, "4-record-complaint");
        tasklist.complete();
    }

    private void decide(Page desk, Tasklist tasklist, String reference) {
        tasklist.open(agent.task(reference, "HandleComplaint").get("id").asText());
        desk.check("#rd-action-RESOLVE");
        desk.selectOption("#rd-finding-0", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        desk.fill("#rd-reason-0", "Our node was behind.");
        desk.selectOption("#rd-outcome", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        desk.fill("#rd-message", "Your withdrawal left this morning.");
        Browser.keep(desk, "5-handle-complaint");
        tasklist.complete();
    }
}
