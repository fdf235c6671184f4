package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.redress.system.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Whoever types a recovery phrase hears of it before anything is sent, and decides. */
class SecretWarningIT {

    private static final String PHRASE = "scheme spot photo card baby mountain device kick cradle pact join borrow";
    /** A published vector of BIP-39. */
    private static final String CHINESE = "枪疫霉尝俩闹饿贤枪疫霉卿";

    private static final String SEND = "#complaint button[type=submit]:not(.link)";

    private final Stack stack = Stack.up();
    private final List<Request> sent = new CopyOnWriteArrayList<>();

    @Test
    void aPhraseStaysOnTheDeviceAndMayStillBeSent() {
        try (Browser browser = new Browser()) {
            Page phone = browser.visitor(360, 740);
            phone.onRequest(sent::add);
            theFormStopsAndTakesItOut(phone);
            aHashIsAskedAbout(phone);
            whoDecidesToSendIsNotHeldUp(phone);
        }
    }

    private void theFormStopsAndTakesItOut(Page phone) {
        phone.navigate(stack.intake() + "/");
        phone.fill("#subject", "Locked out");
        phone.fill("#description", "It asked for my words: " + PHRASE + ". Now nothing works.");
        phone.click(SEND);

        Locator warning = phone.locator("#description ~ .secret[role=alert]");
        warning.waitFor();
        assertThat(warning.textContent()).contains("This looks like a recovery phrase", "Nothing has been sent yet");
        assertThat(bodies()).isEmpty();
        Browser.keep(phone, "secret-warning");

        warning.locator("[data-do=remove]").click();
        assertThat(phone.inputValue("#description"))
                .isEqualTo("It asked for my words: [removed: recovery phrase]. Now nothing works.");
        phone.click(SEND);
        phone.waitForURL(url -> url.contains("/track/"));
        assertThat(bodies()).isNotEmpty().noneMatch(body -> body.contains("mountain"));
        assertThat(phone.locator(".notice.alarm").count()).isZero();
    }

    private void aHashIsAskedAbout(Page phone) {
        sent.clear();
        String digits = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
        phone.fill("#text", "Where is it? 0x" + digits);
        phone.click("form[action$='/messages'] button[type=submit]");

        Locator warning = phone.locator("#text ~ .secret[role=alert]");
        warning.waitFor();
        assertThat(warning.textContent()).contains("a private key or the hash of a transaction");
        assertThat(bodies()).isEmpty();

        phone.fill("#text", "Where is it? tx: 0x" + digits);
        phone.click("form[action$='/messages'] button[type=submit]");
        phone.locator(".said .words", new Page.LocatorOptions().setHasText(digits))
                .waitFor();
    }

    private void whoDecidesToSendIsNotHeldUp(Page phone) {
        sent.clear();
        phone.fill("#text", "助记词：" + CHINESE);
        phone.click("form[action$='/messages'] button[type=submit]");
        Locator warning = phone.locator("#text ~ .secret[role=alert]");
        warning.waitFor();
        assertThat(bodies()).isEmpty();

        warning.locator("[data-do=send]").click();
        phone.locator(".notice.alarm").waitFor();
        assertThat(phone.content()).doesNotContain(CHINESE);
        Browser.keep(phone, "secret-removed");
    }

    private List<String> bodies() {
        return sent.stream()
                .filter(request -> request.method().equals("POST"))
                .map(request -> request.postDataBuffer() == null
                        ? ""
                        : new String(request.postDataBuffer(), StandardCharsets.UTF_8))
                .toList();
    }
}
