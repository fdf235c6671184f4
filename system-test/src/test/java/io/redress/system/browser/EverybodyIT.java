package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.redress.languages.Languages;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Everybody can use the pages: with any eyes and hands (WCAG 2.2 AA, by axe-core), on a phone, in the dark, in each
 * language, by keyboard alone, over a slow network.
 */
class EverybodyIT {

    /** HTML, styles, scripts and pictures of the first page, as they travel. */
    private static final int FIRST_PAGE = 60 * 1024;

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");
    private final Examination examination = new Examination();
    private final Set<String> hosts = new TreeSet<>();

    @Test
    void everyPageInEveryLanguageIsForEverybody() {
        Customer open = Customer.files(stack, Customer.complaint("en", "Withdrawal stuck", "It hangs since Friday."));
        open.writes("Is there any news?");
        Customer resolved = Customer.files(stack, Customer.complaint("en", "Fee too high", "It was twice the fee."));
        agent.records(resolved.reference(), "The fee was too high");
        agent.resolves(resolved.reference(), "UPHELD", "You are right.", "It was.", "The fee was too high");
        String survey = stack.survey() + "/s/" + resolved.surveyToken();
        try (Browser browser = new Browser()) {
            for (Locale language : Languages.ALL) {
                Page page = browser.examined(language.toLanguageTag());
                page.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
                customersPages(open, resolved, survey + "?lang=" + language.toLanguageTag())
                        .forEach((name, address) -> {
                            page.navigate(address);
                            examination.examine(page, language, name);
                        });
                page.navigate(stack.intake() + "/");
                page.evaluate("() => document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
                page.fill("#email", "nobody");
                page.locator("#complaint button.wide[type=submit]").click();
                page.locator("#problems").waitFor();
                examination.examine(page, language, "form-refused");
                page.context().close();
            }
            answered(browser, resolved, survey);
        }
        assertThat(examination.faults()).isEmpty();
        assertThat(hosts).as("who else is asked").isSubsetOf("127.0.0.1", "localhost");
    }

    /** With a password in the comment, so that the page also says what to do about it. */
    private void answered(Browser browser, Customer customer, String survey) {
        Http.Answer answer = customer.scores(Map.of("csat", 4, "comment", "My password is hunter2heron!"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        for (Locale language : Languages.ALL) {
            Page page = browser.examined(language.toLanguageTag());
            String address = survey + "?lang=" + language.toLanguageTag();
            page.navigate(address);
            assertThat(page.locator("main [role=alert]").count()).isEqualTo(1);
            examination.examineBriefly(page, language, "survey-answered");
            // as from a tab that was open before: another answer, too late
            page.evaluate(
                    "address => { document.body.innerHTML = '<form method=post><input name=csat value=2><button>';"
                            + " document.forms[0].action = address; document.forms[0].submit(); }",
                    address);
            page.waitForFunction("() => document.forms.length === 0 && document.querySelector('main h1')");
            page.waitForLoadState();
            examination.examineBriefly(page, language, "survey-answered-otherwise");
            page.context().close();
        }
    }

    /** A page with some faults, so that silence means something. */
    @Test
    void whatIsWrongIsFound() {
        try (Browser browser = new Browser()) {
            Page page = browser.examined("en-US");
            page.setContent("<html><body><main><h1>Fees</h1><p style='color:#999;background:#fff'>pale</p><img src=x>"
                    + "<input></main></body></html>");
            assertThat(Axe.violations(page))
                    .extracting(violation -> violation.replaceFirst(" .*", ""))
                    .contains("html-has-lang", "color-contrast", "image-alt", "label");
        }
    }

    private Map<String, String> customersPages(Customer open, Customer resolved, String survey) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("form", stack.intake() + "/");
        pages.put("find", stack.intake() + "/track");
        pages.put("link-asked-for", stack.intake() + "/track?asked");
        pages.put("policy", stack.intake() + "/policy");
        pages.put("no-such-page", stack.intake() + "/track/x/y/z");
        pages.put("unknown-reference", stack.intake() + "/track/" + open.reference());
        pages.put("tracking", open.trackingUrl());
        pages.put("withdrawal", open.trackingUrl().replaceFirst("\\?.*", "") + "/withdrawal");
        pages.put("tracking-resolved", resolved.trackingUrl());
        pages.put("record", resolved.trackingUrl().replaceFirst("\\?.*", "") + "/record");
        pages.put("survey", survey);
        pages.put("no-survey", stack.survey() + "/s/x");
        return pages;
    }

    @Test
    void thePagesOfStaffAreForEverybody() {
        try (Browser browser = new Browser()) {
            staffPages(browser);
        }
        assertThat(examination.faults()).isEmpty();
    }

    @Test
    void thePagesToSignInAreForEverybody() {
        try (Browser browser = new Browser()) {
            for (Locale language : List.of(Languages.ALL.get(0), Locale.SIMPLIFIED_CHINESE)) {
                Page page = browser.examined(language.toLanguageTag());
                page.navigate(stack.workflow() + "/login");
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.getLanguage());
                examination.examine(page, language, "sign-in");
                page.navigate(stack.workflow() + "/login?out");
                assertThat(page.locator("#login-out").isVisible()).isTrue();
                examination.examineBriefly(page, language, "sign-in-out");
                signsIn(page, "agent", "not the password");
                page.locator("#login-wrong").waitFor();
                examination.examineBriefly(page, language, "sign-in-wrong");
                signsIn(page, "agent", stack.credential("agent.password"));
                page.waitForURL(url -> url.contains("/tasklist/"));
                page.navigate(stack.workflow() + "/supervision");
                page.locator("#sign-out").waitFor();
                examination.examine(page, language, "no-access");
                page.context().close();
            }
        }
        assertThat(examination.faults()).isEmpty();
    }

    private static void signsIn(Page page, String user, String password) {
        page.fill("#username", user);
        page.fill("#password", password);
        page.click("#login-submit");
    }

    private void staffPages(Browser browser) {
        Locale english = Languages.ALL.get(0);
        Page supervisor = browser.examined(english.toLanguageTag());
        supervisor.navigate(stack.workflow() + "/camunda/app/tasklist/default/");
        new Tasklist(supervisor, stack).signIn("supervisor");
        for (String page : List.of("incidents", "supervision")) {
            supervisor.navigate(stack.workflow() + "/" + page);
            examination.examine(supervisor, english, page);
        }
        Page analyst = browser.examined("en-US", "analyst", stack.credential("analyst.password"));
        analyst.navigate(stack.archive() + "/analytics");
        examination.examine(analyst, english, "analytics");
    }

    @Test
    void aComplaintIsFiledFollowedAndWithdrawnByKeyboardAlone() {
        try (Browser browser = new Browser()) {
            Page page = browser.visitor(Examination.PHONE, Examination.HIGH);
            Tasklist keyboard = new Tasklist(page, stack);
            page.navigate(stack.intake() + "/");
            types(page, keyboard, "#subject", "By keyboard");
            types(page, keyboard, "#description", "No mouse, no finger.");
            keyboard.tabTo("input[name=category]");
            page.keyboard().press("Space");
            types(page, keyboard, "#email", "keyboard@example.org");
            keyboard.tabTo("#complaint button.wide[type=submit]");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/track/"));

            types(page, keyboard, "textarea[name=text]", "Is there any news?");
            keyboard.tabTo("form[action$='/messages'] button[type=submit]");
            page.keyboard().press("Enter");
            page.locator("text=Is there any news?").first().waitFor();

            keyboard.tabTo("a[href$='/withdrawal']");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/withdrawal"));
            keyboard.tabTo("main form button[type=submit]");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.endsWith("/withdrawal"));
            assertThat(page.locator("main").innerText()).contains("Withdrawn");
        }
    }

    private static void types(Page page, Tasklist keyboard, String field, String text) {
        keyboard.tabTo(field);
        page.keyboard().type(text);
    }

    @Test
    void theFirstPageIsSmall() {
        try (Browser browser = new Browser()) {
            Page page = browser.visitor(Examination.PHONE, Examination.HIGH);
            List<Integer> travelled = new ArrayList<>();
            CDPSession network = page.context().newCDPSession(page);
            network.send("Network.enable");
            network.on(
                    "Network.loadingFinished",
                    event -> travelled.add((int) event.get("encodedDataLength").getAsDouble()));

            page.navigate(stack.intake() + "/");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

            assertThat(travelled).as("the page, and at least its styles").hasSizeGreaterThan(1);
            assertThat(travelled.stream().mapToInt(Integer::intValue).sum())
                    .as("bytes of each file: " + travelled)
                    .isLessThan(FIRST_PAGE);
        }
    }
}
