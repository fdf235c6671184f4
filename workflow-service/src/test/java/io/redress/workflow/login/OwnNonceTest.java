package io.redress.workflow.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Tasklist's page runs its scripts also while others load theirs. */
class OwnNonceTest extends TwoDesks {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([\\w-]+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([\\w-]+)\"");

    @Test
    void headerAndPageHaveTheSameNonceHoweverManyComeAtOnce() {
        List<Desk> browsers = Stream.generate(() -> signedIn("agent")).limit(4).toList();

        browsers.stream()
                .map(browser -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 50; i++) {
                        HttpResponse<String> page = browser.get("/camunda/app/tasklist/default/");
                        assertThat(page.statusCode()).isEqualTo(200);
                        assertThat(first(IN_PAGE, page.body()))
                                .isEqualTo(first(
                                        IN_HEADER,
                                        page.headers()
                                                .firstValue("Content-Security-Policy")
                                                .orElseThrow()));
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
