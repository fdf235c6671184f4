package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.languages.Languages;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Above the threshold the browser works for a filing by itself, and nobody has to type anything twice. */
class WorkIT {

    /** Two bytes of zeros, which {@link #beginsWithZeros} looks for. */
    private static final int BITS = 16;

    private static final String NO_SUCH = "/track/0000-0000-0000?token=guessed";

    private static Stack stack;

    /** One filing passes freely; the next ones cost some ten thousand hashes each. */
    @BeforeAll
    static void theFreeFilingIsSpent() {
        stack = Stack.partly(
                "home-work",
                "intake",
                Map.of(
                        "REDRESS_ABUSE_FILINGS_FREE", "1",
                        "REDRESS_WORK_BITS", Integer.toString(BITS),
                        "REDRESS_ABUSE_GUESSES_FREE", "1",
                        "REDRESS_ABUSE_GUESSES_DELAY", "5m",
                        "REDRESS_OTHER_CHANNEL", "help@example.org"));
        Customer.files(stack, Customer.complaint("en", "Withdrawal stuck", "It hangs since Friday."));
    }

    @AfterAll
    static void theStackEnds() {
        stack.stop();
    }

    @Test
    void theBrowserDoesTheWorkAndFiles() {
        try (Browser browser = new Browser()) {
            Page page = browser.visitor(Examination.PHONE, Examination.HIGH);
            file(page, "Charged twice", "My card shows the fee two times.");
            page.locator("#slow").waitFor();
            Browser.keep(page, "work-1-asked");
            assertThat(page.inputValue("#subject")).isEqualTo("Charged twice");
            page.locator("#complaint button.wide[type=submit]").click();

            page.waitForURL(url -> url.contains("/track/"));
            assertThat(page.locator("main h1").innerText()).isEqualTo("Charged twice");
        }
    }

    /** A door that took any number for work would let the browser in as well. */
    @Test
    void nothingButTheWorkThatWasAskedForOpensTheDoor() {
        Map<String, Object> complaint = Customer.complaint("en", "Card refused", "At the till, on Saturday.");
        String key = UUID.randomUUID().toString();
        Http.Answer asked = file(complaint, "Idempotency-Key", key);
        assertThat(asked.status()).as(asked.body()).isEqualTo(429);
        String challenge = asked.json().at("/work/challenge").asText();
        String work = challenge + ":" + counter(challenge, true);
        String noWork = challenge + ":" + counter(challenge, false);

        assertThat(filedWith(noWork, complaint, key)).as("any number").isEqualTo(429);
        assertThat(filedWith(work.replaceFirst("^" + BITS, "1"), complaint, key))
                .as("the challenge made easier")
                .isEqualTo(429);
        assertThat(filedWith(work, complaint, UUID.randomUUID().toString()))
                .as("work for another filing")
                .isEqualTo(429);
        assertThat(filedWith(work, complaint, key)).isEqualTo(201);
    }

    @Test
    void whoeverIsSlowedDownHasPagesForEverybody() {
        Examination examination = new Examination();
        for (int guesses = 0; guesses < 2; guesses++) {
            Http.anonymous().get(stack.intake() + NO_SUCH);
        }
        try (Browser browser = new Browser()) {
            for (Locale language : Languages.ALL) {
                Page page = browser.examined(language.toLanguageTag());
                file(page, "Card refused", "At the till, on Saturday.");
                page.locator("#work-done").waitFor();
                examination.examineBriefly(page, language, "slow");
                page.navigate(stack.intake() + NO_SUCH);
                page.locator("#slow").waitFor();
                examination.examineBriefly(page, language, "slow-to-guess");
                page.context().close();
            }
        }
        assertThat(examination.faults()).isEmpty();
    }

    private void file(Page page, String subject, String description) {
        page.navigate(stack.intake() + "/");
        page.fill("#subject", subject);
        page.fill("#description", description);
        page.check("input[name=category][value=TECHNICAL]");
        page.fill("#email", "worker@example.org");
        page.locator("#complaint button.wide[type=submit]").click();
    }

    private static int filedWith(String work, Map<String, Object> complaint, String key) {
        return file(complaint, "Idempotency-Key", key, "X-Redress-Work", work).status();
    }

    private static Http.Answer file(Map<String, Object> complaint, String... headers) {
        return Http.anonymous().post(stack.intake() + "/api/complaints", complaint, headers);
    }

    /** The first number that shows the work, or does not. */
    private static long counter(String challenge, boolean shows) {
        return LongStream.iterate(0, counter -> counter + 1)
                .filter(counter -> beginsWithZeros(challenge + ":" + counter) == shows)
                .findFirst()
                .orElseThrow();
    }

    private static boolean beginsWithZeros(String answer) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.getBytes(StandardCharsets.US_ASCII));
            return hash[0] == 0 && hash[1] == 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
