package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Stack;
import org.junit.jupiter.api.Test;

/** One cause, two complaints: a supervisor tells both and proposes a decision, an agent takes it over, with remedies. */
class IncidentIT {

    private static final String TITLE = "Withdrawals to exchange X delayed";

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");

    @Test
    void aSupervisorTellsAllAndAnAgentDecidesWithTheProposal() {
        try (Browser browser = new Browser()) {
            Page phone = browser.visitor(360, 740);
            String reference = file(phone);
            agent.records(reference, "The withdrawal hangs");

            Page supervisor = browser.visitor(1280, 900);
            open(supervisor, reference);
            Eventually.holds("the form tells of it", () -> {
                Page other = browser.visitor(360, 740);
                other.navigate(stack.intake() + "/");
                boolean told = other.content().contains(TITLE);
                if (told) {
                    Browser.keep(other, "incident-2-form");
                }
                other.close();
                return told;
            });
            Eventually.holds("the customer is told", () -> {
                phone.reload();
                return phone.content().contains("They go out again at noon.");
            });

            propose(supervisor);
            Page desk = browser.visitor(1280, 900);
            Tasklist tasklist = new Tasklist(desk, stack);
            tasklist.signIn("agent");
            assertThat(desk.locator("#rd-incidents").count())
                    .as("a supervisor's link")
                    .isZero();
            decide(desk, tasklist, reference);

            Eventually.holds("the customer has the decision and whom else to turn to", () -> {
                phone.reload();
                return phone.content().contains("The exchange did not answer.")
                        && phone.content().contains("Financial Ombudsman Service");
            });
            Browser.keep(phone, "incident-5-decision");
        }
    }

    private String file(Page phone) {
        phone.navigate(stack.intake() + "/");
        phone.fill("#subject", "Withdrawal to X hangs");
        phone.fill("#description", "Since this morning.");
        phone.check("input[name=category][value=TECHNICAL]");
        phone.selectOption("#country", "GB");
        phone.click("#complaint button[type=submit]");
        phone.waitForURL(url -> url.contains("/track/"));
        return phone.locator(".reference").first().textContent().trim();
    }

    private void open(Page page, String reference) {
        new Tasklist(page, stack).signIn("supervisor");
        page.locator("#rd-incidents").waitFor();
        Browser.keep(page, "incident-0-tasklist");
        page.click("#rd-incidents");
        page.fill("#titleEn", TITLE);
        page.fill("#noticeEn", "We wait for the exchange.");
        page.click("#open button[type=submit]");
        page.fill("#references", reference + " 0000-0000-0000");
        page.click("#bind button[type=submit]");
        assertThat(page.locator("#bound").textContent()).contains("1 bound");
        page.fill("#updateEn", "They go out again at noon.");
        page.click("#tell button[type=submit]");
        page.selectOption("#category", "TECHNICAL");
        page.click("#preview button[type=submit]");
        Browser.keep(page, "incident-1-page");
    }

    private static void propose(Page page) {
        page.selectOption("#outcome", "NOT_UPHELD");
        page.fill("#reasonEn", "The exchange did not answer.");
        page.fill("#messageEn", "We are sorry for the wait.");
        page.click("#resolve button[type=submit]");
        assertThat(page.locator("#proposed").textContent()).contains("proposed to: 1");
        Browser.keep(page, "incident-3-proposed");
    }

    private void decide(Page desk, Tasklist tasklist, String reference) {
        tasklist.open(agent.task(reference, "HandleComplaint").get("id").asText());
        assertThat(desk.locator(".rd-incident").textContent()).contains(TITLE, "They go out again at noon.");
        assertThat(desk.locator("#rd-proposal").textContent()).contains("you decide");
        assertThat(desk.inputValue("#rd-reason-0")).isEqualTo("The exchange did not answer.");
        assertThat(desk.locator("#rd-remedies").textContent()).contains("Financial Ombudsman Service");
        for (int width : Desk.WIDTHS) {
            new Look(desk).at(width, "incident-4-handle-" + width).isClean();
        }
        tasklist.complete();
    }
}
