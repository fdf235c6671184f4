package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Stack;
import org.junit.jupiter.api.Test;

/** A customer keeps the page open on a phone and writes, while things happen. */
class LiveTrackingIT {

    private static final String TYPED = "Half a sentence";
    private static final int CARET = 4;

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");

    @Test
    void newsArriveByThemselvesAndNothingTypedIsLost() {
        Customer customer = Customer.files(
                stack, Customer.complaint("en", "Withdrawal stuck", "My withdrawal hangs since Friday."));
        try (Browser browser = new Browser()) {
            Page phone = browser.visitor(360, 740);
            phone.navigate(customer.trackingUrl());
            assertThat(phone.url()).endsWith("/track/" + customer.reference());
            phone.evaluate("window.sameDocument = true");
            shows(phone, "the promise, without a reload", "#promise", "You get our answer by");

            phone.locator("#wrote summary").click();
            phone.fill("#text", TYPED);
            phone.evaluate("caret => document.getElementById('text').setSelectionRange(caret, caret)", CARET);
            double place = phone.locator("#text").boundingBox().y;
            agent.records(customer.reference(), "The withdrawal is late");

            shows(phone, "a word of it for whoever cannot see it", "#news", "Your complaint was recorded");
            assertThat(phone.locator("#timeline").textContent()).contains("Your complaint was recorded");
            Browser.keep(phone, "live-1-recorded-while-typing");
            theWriterIsUndisturbed(phone);
            assertThat(phone.locator("#text").boundingBox().y).isCloseTo(place, within(2.0));

            customer.writes("Sent from another tab.");
            shows(phone, "what was written elsewhere", "#conversation", "Sent from another tab.");
            theWriterIsUndisturbed(phone);

            phone.locator("nav button[lang=de]").click();
            phone.waitForSelector("html[lang=de]");
            assertThat(phone.inputValue("#text")).isEqualTo(TYPED);
            customer.withdraws();
            shows(phone, "the end, in German", "#status", "Zurückgenommen");
            assertThat(phone.inputValue("#text")).isEqualTo(TYPED);
            assertThat(phone.url()).doesNotContain("token");

            phone.navigate(phone.url() + "/record");
            Browser.keep(phone, "live-2-record");
            assertThat(phone.locator("main").textContent())
                    .contains("My withdrawal hangs since Friday.", "Sent from another tab.", "Zurückgenommen");
            assertThat(phone.evaluate("document.documentElement.scrollWidth"))
                    .as("nobody has to scroll sideways")
                    .isEqualTo(360);
            phone.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(phone.locator(".screen").isVisible())
                    .as("what is of no use on paper")
                    .isFalse();
            Browser.keep(phone, "live-3-record-on-paper");
        }
    }

    private static void theWriterIsUndisturbed(Page phone) {
        assertThat(phone.evaluate("window.sameDocument")).isEqualTo(true);
        assertThat(phone.inputValue("#text")).isEqualTo(TYPED);
        assertThat(phone.evaluate("document.activeElement.id")).isEqualTo("text");
        assertThat(phone.evaluate("document.activeElement.selectionStart")).isEqualTo(CARET);
        assertThat(phone.evaluate("document.getElementById('wrote').open")).isEqualTo(true);
    }

    private static void shows(Page phone, String what, String where, String words) {
        Eventually.holds(what, () -> {
            // keeps the driver's messages going, as a waiting browser does by itself
            phone.waitForTimeout(50);
            return phone.locator(where).count() > 0
                    && phone.locator(where).first().textContent().contains(words);
        });
    }
}
