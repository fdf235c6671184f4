package io.redress.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.redress.intake.PageStory;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MvcResult;

/** What the pages say of secrets: before they are sent, and once they were removed. */
class SecretsOnPagesTest extends PageStory {

    @ParameterizedTest
    @CsvSource({
        "en, english chinese_simplified chinese_traditional, [removed: recovery phrase]",
        "fr, english chinese_simplified chinese_traditional french, [supprimé : phrase de récupération]",
        "zh-Hant, english chinese_simplified chinese_traditional, [已移除： 助記詞]"
    })
    void thePagesBringTheWarningInTheReadersLanguage(String language, String lists, String mark) throws Exception {
        for (String address : List.of("/", "/track")) {
            Document page =
                    page(mvc.perform(get(address).param("lang", language)).andReturn());

            assertThat(page.select("template#secret-warning").attr("data-recovery_phrase"))
                    .isEqualTo(mark);
            assertThat(page.select("script[src^=/assets/secret-guard/rules-][defer]")
                            .attr("data-lists"))
                    .isEqualTo(lists);
            assertThat(page.select("script[src^=/assets/secret-guard/warning-][defer]"))
                    .hasSize(1);
        }
    }

    @Test
    void aRemovedPhraseIsTalkedAboutCalmlyAndNeverShown() throws Exception {
        MvcResult filed = mvc.perform(form(
                        "Help",
                        "My words are scheme spot photo card baby mountain device kick cradle pact join borrow ok?"))
                .andReturn();
        Cookie cookie = filed.getResponse().getCookie("redress_track");

        Document page = page(mvc.perform(get(cookie.getPath()).cookie(cookie)).andReturn());

        assertThat(page.select(".notice.alarm").text())
                .contains("A recovery phrase or key was removed", "move your funds there now", "We never ask for it");
        assertThat(page.text()).doesNotContain("mountain").contains("[removed: recovery phrase]");
    }

    @Test
    void whoeverLostATransactionHashIsToldHowToSendIt() throws Exception {
        String hash = "0x88df016429689c079f3b2f6ad39fa052532c56795b733da78a91ebe6a713944b";
        Cookie cookie = mvc.perform(form("Pending", "This one: " + hash))
                .andReturn()
                .getResponse()
                .getCookie("redress_track");

        Document page = page(mvc.perform(get(cookie.getPath()).cookie(cookie)).andReturn());
        mvc.perform(post(cookie.getPath() + "/messages")
                        .with(csrf())
                        .cookie(cookie)
                        .param("text", "transaction hash " + hash))
                .andReturn();
        Document after = page(mvc.perform(get(cookie.getPath()).cookie(cookie)).andReturn());

        assertThat(page.select("#key-or-hash").text())
                .contains("Was it a private key?", "move your funds there now", "If it was the hash of a transaction");
        assertThat(page.select(".notice.alarm")).as("a question is no alarm").isEmpty();
        assertThat(after.select(".said .words").eachText()).contains("transaction hash " + hash);
    }
}
