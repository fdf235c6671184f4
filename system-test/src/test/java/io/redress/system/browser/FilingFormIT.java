package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Stack;
import org.junit.jupiter.api.Test;

/** The form in a real browser: what it asks, with script and without, and what it keeps. */
class FilingFormIT {

    private static final String LOCKED = "TECHNICAL.LOCKED_ACCOUNT";
    private static final String DRAFT = "redress-draft";
    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");

    @Test
    void withoutScriptTheQuestionsOfACategoryShowWhenItIsChosen() {
        try (Browser browser = new Browser()) {
            Page phone = browser.visitorWithoutScript(360, 740);
            phone.navigate(stack.intake() + "/");
            String told = "[id='answer." + LOCKED + ".told']";
            assertThat(phone.isVisible(told)).isFalse();

            phone.check("#category-TECHNICAL");
            phone.check("[id='kind-" + LOCKED + "']");
            assertThat(phone.isVisible("details.help")).isTrue();
            phone.fill(told, "Too many attempts");
            phone.fill("#subject", "Locked out");
            phone.fill("#description", "Since this morning.");
            Browser.keep(phone, "form-no-script");
            // the language changes and no word is lost
            phone.click("button[name=lang][value=de]");
            assertThat(phone.inputValue(told)).isEqualTo("Too many attempts");
            phone.click("#complaint button[type=submit]:not([name])");

            JsonNode customer = customersSide(reference(phone));
            assertThat(customer.at("/answers/0/value").asText()).isEqualTo("Too many attempts");
            assertThat(customer.at("/answers/0/text/en").asText()).isEqualTo("What did the app say?");
        }
    }

    @Test
    void aDraftSurvivesAReloadAndNeverHoldsAPhrase() {
        try (Browser browser = new Browser()) {
            Page phone = browser.visitor(360, 740);
            phone.navigate(stack.intake() + "/");
            phone.fill("#subject", "My transfer is stuck");
            phone.fill("#description", "It is pending since Friday.");
            phone.check("#category-TECHNICAL");
            phone.selectOption("#country", "DE");
            Eventually.holds("the draft is kept", () -> draft(phone).contains("pending since Friday"));
            assertThat(phone.locator("#official").getAttribute("open"))
                    .as("the law's own fields for somebody in Germany")
                    .isNotNull();

            phone.reload();
            assertThat(phone.inputValue("#description")).isEqualTo("It is pending since Friday.");
            assertThat(phone.isChecked("#category-TECHNICAL")).isTrue();
            assertThat(phone.isVisible("#draft")).isTrue();
            assertThat(phone.locator("#official").getAttribute("open")).isNotNull();
            Browser.keep(phone, "form-draft");

            phone.fill("#description", "My phrase is " + PHRASE);
            Eventually.holds("the phrase is not kept", () -> !draft(phone).contains("pending since Friday"));
            assertThat(draft(phone)).doesNotContain("sausage").contains("My transfer is stuck");

            phone.fill("#description", "It is pending since Friday.");
            // what Enter presses is the button that sends, not the first one on the page
            phone.press("#subject", "Enter");
            reference(phone);
            phone.navigate(stack.intake() + "/");
            assertThat(phone.inputValue("#subject")).as("filed is filed").isEmpty();
        }
    }

    private JsonNode customersSide(String reference) {
        agent.task(reference, "RecordComplaint");
        return agent.opens(reference).get("customer");
    }

    private static String draft(Page page) {
        return String.valueOf(page.evaluate("sessionStorage.getItem('" + DRAFT + "')"));
    }

    private static String reference(Page page) {
        page.waitForURL(url -> url.contains("/track/"));
        return page.locator(".reference").first().textContent().trim();
    }
}
