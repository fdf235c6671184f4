package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What agents have at their desk: the case at a glance, their text kept, each other, the keyboard. */
class AgentsDeskIT {

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");
    private final Agent supervisor = Agent.named(stack, "supervisor");

    @Test
    void theCaseIsAtAGlanceAndTypedTextIsKept() {
        String earlier = stuck("Stuck last week");
        record(earlier);
        agent.resolves(earlier, "UPHELD", "We are sorry.", "Our node was behind.", "It is late");
        Customer customer = Customer.files(stack, Customer.complaint("es", "Retirada atascada", "Desde el viernes."));
        record(customer.reference());
        customer.writes("¿Hay novedades?");
        agent.completes(customer.reference(), "AnswerMessage", Map.of("message", "Estamos en ello."));

        try (Browser browser = new Browser()) {
            for (int width : new int[] {1280, 1920}) {
                Page desk = browser.visitor(width, 1000);
                Tasklist tasklist = signedIn(desk, "agent");
                tasklist.open(task(customer.reference(), "HandleComplaint"));
                desk.selectOption("#rd-template", "Apology with the decision");
                new Look(desk).at(width, "7-at-a-glance-" + width).isClean();

                String form = desk.locator(".rd-form").innerText();
                assertThat(form)
                        .contains("¿Hay novedades?", "Estamos en ello.", earlier, "Our node was behind.")
                        .contains("Transaction stuck or missing");
                assertThat(desk.locator(".ce-eol-banner").isVisible()).isFalse();
                desk.context().close();
            }
            Page desk = browser.visitor(1280, 900);
            Tasklist tasklist = signedIn(desk, "agent");
            tasklist.open(task(customer.reference(), "HandleComplaint"));
            keepsWhatIsTyped(desk, customer.reference());
        }
    }

    private void keepsWhatIsTyped(Page desk, String reference) {
        desk.selectOption("#rd-template", "Apology with the decision");
        desk.click("#rd-insert");
        desk.waitForFunction("() => document.getElementById('rd-message').value.includes('Hola, Kim')");
        assertThat(desk.inputValue("#rd-message")).contains(reference);

        desk.reload();
        desk.locator("#rd-restored").waitFor();
        assertThat(desk.inputValue("#rd-message")).contains("Hola, Kim");

        desk.fill("#rd-message", "legal winner thank year wave sausage worth useful legal winner thank yellow");
        desk.locator("#rd-not-kept").waitFor();
        assertThat(desk.evaluate("() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage)")
                        .toString())
                .doesNotContain("sausage");

        desk.fill("#rd-message", "Typed before the session ended.");
        desk.context().clearCookies();
        desk.waitForURL(url -> url.contains("/login"));
        desk.fill("#username", "agent");
        desk.fill("#password", stack.credential("agent.password"));
        desk.click("#login-submit");
        desk.locator("#rd-restored").waitFor();
        assertThat(desk.inputValue("#rd-message")).isEqualTo("Typed before the session ended.");
    }

    @Test
    void twoAtOneCaseSeeEachOtherAndTheSlowerOneKeepsTheirWords() {
        String reference = stuck("Two at once");
        try (Browser browser = new Browser()) {
            Page slower = browser.visitor(1280, 900);
            Tasklist hers = signedIn(slower, "agent");
            hers.open(task(reference, "RecordComplaint"));
            slower.fill("#rd-point-0", "Words of the slower one");

            Page faster = browser.visitor(1280, 900);
            Tasklist his = signedIn(faster, "supervisor");
            his.look(task(reference, "RecordComplaint"));
            assertThat(faster.locator("#rd-others").innerText()).startsWith("agent has this case open");
            slower.locator("#rd-others").waitFor();
            Browser.keep(slower, "8-somebody-else");

            reassignOnThePage(faster, reference);
            record(reference, supervisor);
            slower.locator("button:has-text('Complete')").last().click();

            slower.locator("#rd-failure").waitFor();
            assertThat(slower.locator("#rd-failure").innerText())
                    .contains("Somebody else has completed this task")
                    .doesNotContain("task-gone");
            assertThat(slower.inputValue("#rd-kept")).isEqualTo("Words of the slower one");
            Browser.keep(slower, "9-the-slower-one");
            assertThat(agent.opens(reference).at("/points").toString()).doesNotContain("slower");
        }
    }

    private void reassignOnThePage(Page faster, String reference) {
        faster.navigate(stack.workflow() + "/supervision?person=agent");
        faster.locator("tr:has-text('" + reference + "') input").check();
        faster.selectOption("#to", "supervisor");
        faster.click("#give");
        assertThat(faster.locator("#done").innerText()).isEqualTo("One task was reassigned.");
        Browser.keep(faster, "10-supervision");
    }

    @Test
    void aComplaintIsRecordedByKeyboardAlone() {
        String reference = stuck("By keyboard");
        try (Browser browser = new Browser()) {
            Page desk = browser.visitor(1280, 900);
            Tasklist tasklist = signedIn(desk, "agent");
            tasklist.look(task(reference, "RecordComplaint"));
            desk.keyboard().press("Control+Alt+c");
            desk.locator("[ng-click='unclaim()']").first().waitFor();
            desk.locator("[data-form]").waitFor();

            tasklist.tabTo(".form-actions button.btn-primary, button[cam-submit]");
            desk.keyboard().press("Enter");
            desk.waitForFunction("() => document.activeElement.id === 'rd-point-0'");
            assertThat(desk.locator("#rd-point-0").getAttribute("aria-invalid")).isEqualTo("true");

            desk.keyboard().type("It is late");
            desk.keyboard().press("Enter");
            desk.waitForFunction("() => document.activeElement.id === 'rd-point-1'");
            desk.keyboard().type("Nobody answered");
            tasklist.tabTo(".form-actions button.btn-primary, button[cam-submit]");
            desk.keyboard().press("Enter");

            task(reference, "HandleComplaint");
            assertThat(agent.opens(reference).at("/points")).hasSize(2);
        }
    }

    @Test
    void aPictureAnswersAQuestionAndIsSeenInItsCase() throws IOException {
        Customer customer = Customer.files(stack, Customer.complaint("en", "Stuck, see picture", "It hangs."));
        record(customer.reference());
        agent.completes(
                customer.reference(),
                "HandleComplaint",
                Map.of("action", "ASK_CUSTOMER", "message", "What does the screen show?"));
        customer.seesStatus("WAITING_FOR_CUSTOMER");

        Http.Answer sent = customer.sends("screen <b>.png", "image/png", picture());

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        String task = task(customer.reference(), "HandleComplaint");
        try (Browser browser = new Browser()) {
            Page desk = browser.visitor(1280, 900);
            Tasklist tasklist = signedIn(desk, "agent");
            tasklist.open(task);
            desk.waitForFunction("() => document.querySelector('#rd-evidence img')?.naturalWidth === 320");
            assertThat(desk.locator("#rd-evidence img").getAttribute("alt")).isEqualTo("Picture");
            assertThat(desk.locator("#rd-evidence").innerText()).contains("screen <b>.png", "Picture · ");
            assertThat(desk.locator("#rd-talk").innerText()).contains("screen <b>.png");
            Browser.keep(desk, "11-evidence");

            tasklist.tabTo("#rd-evidence a");
            Page picture = desk.context().waitForPage(() -> desk.keyboard().press("Enter"));

            picture.waitForLoadState();
            assertThat(picture.url()).contains("/api/cases/" + customer.reference() + "/evidence/");
            assertThat(picture.evaluate("() => [window.opener, document.images[0].naturalWidth]"))
                    .isEqualTo(Arrays.asList(null, 320));
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private Tasklist signedIn(Page page, String user) {
        Tasklist tasklist = new Tasklist(page, stack);
        tasklist.signIn(user);
        return tasklist;
    }

    private String stuck(String subject) {
        return Customer.files(stack, Customer.complaint("en", subject, "It hangs."))
                .reference();
    }

    private void record(String reference) {
        record(reference, agent);
    }

    private static void record(String reference, Agent by) {
        by.completes(
                reference,
                "RecordComplaint",
                Map.of(
                        "category",
                        "TECHNICAL.STUCK_TRANSACTION",
                        "severity",
                        "MEDIUM",
                        "department",
                        "technical",
                        "admissible",
                        true,
                        "points",
                        "[\"It is late\"]"));
    }

    private String task(String reference, String key) {
        return agent.task(reference, key).get("id").asText();
    }
}
