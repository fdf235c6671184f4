package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.redress.languages.Languages;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
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

    private static final int PHONE = 360;
    private static final int WIDE = 1280;
    private static final int HIGH = 800;
    /** HTML, styles, scripts and pictures of the first page, as they travel. */
    private static final int FIRST_PAGE = 60 * 1024;

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");
    private final List<String> faults = new ArrayList<>();
    private final Set<String> hosts = new TreeSet<>();

    private record Look(int width, ColorScheme scheme) {

        @Override
        public String toString() {
            return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Each width and each scheme is looked at in every language; all four together in the first. */
    private static List<Look> looks(Locale language) {
        List<Look> looks =
                new ArrayList<>(List.of(new Look(PHONE, ColorScheme.LIGHT), new Look(WIDE, ColorScheme.DARK)));
        if (language.equals(Languages.ALL.get(0))) {
            looks.add(new Look(PHONE, ColorScheme.DARK));
            looks.add(new Look(WIDE, ColorScheme.LIGHT));
        }
        return looks;
    }

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
                            examine(page, language, name);
                        });
                page.navigate(stack.intake() + "/");
                page.evaluate("() => document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
                page.fill("#email", "nobody");
                page.locator("#complaint button.wide[type=submit]").click();
                page.locator("#problems").waitFor();
                examine(page, language, "form-refused");
                page.context().close();
            }
        }
        assertThat(faults).isEmpty();
        assertThat(hosts).as("who else is asked").isSubsetOf("127.0.0.1", "localhost");
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
        assertThat(faults).isEmpty();
    }

    private void staffPages(Browser browser) {
        Locale english = Languages.ALL.get(0);
        Page supervisor = browser.examined(english.toLanguageTag());
        supervisor.navigate(stack.workflow() + "/camunda/app/tasklist/default/");
        new Tasklist(supervisor, stack).signIn("supervisor");
        for (String page : List.of("incidents", "supervision")) {
            supervisor.navigate(stack.workflow() + "/" + page);
            examine(supervisor, english, page);
        }
        Page analyst = browser.examined("en-US", "analyst", stack.credential("analyst.password"));
        analyst.navigate(stack.archive() + "/analytics");
        examine(analyst, english, "analytics");
    }

    private void examine(Page page, Locale language, String name) {
        page.evaluate("() => document.querySelectorAll('details').forEach(folded => { folded.open = true; })");
        for (Look look : looks(language)) {
            page.setViewportSize(look.width(), HIGH);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
            String where = name + "-" + language.toLanguageTag() + "-" + look;
            Axe.violations(page).forEach(violation -> faults.add(where + ": " + violation));
            int width = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
            if (width > look.width()) {
                faults.add(where + ": scrolls sideways, " + width + " px");
            }
            if (look.width() == PHONE
                    && (look.scheme() == ColorScheme.DARK
                            || language.getLanguage().equals("ru"))) {
                Browser.keep(page, "everybody-" + where);
            }
        }
    }

    @Test
    void aComplaintIsFiledFollowedAndWithdrawnByKeyboardAlone() {
        try (Browser browser = new Browser()) {
            Page page = browser.visitor(PHONE, HIGH);
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
            Page page = browser.visitor(PHONE, HIGH);
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
