package io.redress.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.languages.testing.BundleRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The texts of the pages; they hold none of their own. */
class BundlesTest extends BundleRules {

    BundlesTest() {
        super("messages", List.of(Locale.ENGLISH, Locale.CHINESE));
    }

    @Test
    void thePageHasNoWordsAndNoScriptOfItsOwn() throws IOException {
        for (String name : List.of("analytics", "share")) {
            Document page = Jsoup.parse(
                    new ClassPathResource("templates/" + name + ".html").getContentAsString(StandardCharsets.UTF_8));
            assertThat(page.body().text()).as(name).isBlank();
            assertThat(page.select("script, style, [style], [onclick]"))
                    .as(name)
                    .isEmpty();
        }
    }
}
