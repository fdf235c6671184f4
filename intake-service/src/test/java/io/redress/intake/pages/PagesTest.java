package io.redress.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.redress.intake.PageStory;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** What holds for every page. */
class PagesTest extends PageStory {

    @Test
    void whatLooksLikeMarkupIsShownAsText() throws Exception {
        String evil = "<script>alert('x')</script><img src=x onerror=alert(1)>";
        MvcResult filed =
                mvc.perform(form(evil, evil + " ${7*7} __${7*7}__ [[${7*7}]]")).andReturn();
        Cookie cookie = filed.getResponse().getCookie("redress_track");
        mvc.perform(post(cookie.getPath() + "/messages")
                        .with(csrf())
                        .cookie(cookie)
                        .param("text", evil))
                .andReturn();

        MvcResult result = mvc.perform(get(cookie.getPath()).cookie(cookie)).andReturn();

        Document page = page(result);
        assertThat(page.select("script:not([src^=/assets/]), img[src=x]")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(evil);
        assertThat(page.select(".words").eachText())
                .anyMatch(text -> text.equals(evil))
                .anyMatch(text -> text.contains("${7*7}"));
    }

    @Test
    void anUnknownAddressIsAHelpfulPage() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/nowhere"))
                .header("Accept", "text/html")
                .build();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(response.body()).select("main").text()).contains("There is nothing at this address.");
    }
}
