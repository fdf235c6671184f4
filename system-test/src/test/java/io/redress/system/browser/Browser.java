package io.redress.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The system's own Chromium; nothing is downloaded. Screenshots are kept under {@code target/screenshots}. */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    /** A visitor of their own, with a window of this size. */
    Page visitor(int width, int height) {
        return visitor(width, height, "en-US");
    }

    /** As {@link #visitor(int, int)}, reading in this language. */
    Page visitor(int width, int height, String locale) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale));
        return context.newPage();
    }

    /** As {@link #visitor(int, int)}, signed in by HTTP Basic. */
    Page visitor(int width, int height, String user, String password) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHttpCredentials(user, password));
        return context.newPage();
    }

    /** Somebody whose pages are examined by a script from outside, which their policy would not let in. */
    Page examined(String locale) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
                        .setBypassCSP(true))
                .newPage();
    }

    /** The same, signed in by HTTP Basic. */
    Page examined(String locale, String user, String password) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale(locale)
                        .setBypassCSP(true)
                        .setHttpCredentials(user, password))
                .newPage();
    }

    /** The same with script switched off. */
    Page visitorWithoutScript(int width, int height) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("en-US")
                        .setJavaScriptEnabled(false))
                .newPage();
    }

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
