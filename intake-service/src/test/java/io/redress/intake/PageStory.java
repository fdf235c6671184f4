package io.redress.intake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What stories about the pages are told with. */
public abstract class PageStory extends IntakeTest {

    /** What a browser sends that files a complaint. */
    protected MockHttpServletRequestBuilder form(String subject, String description) {
        return post("/")
                .with(csrf())
                .param("language", "en")
                .param("subject", subject)
                .param("description", description);
    }

    /** The tracking page, as its owner sees it. */
    protected MvcResult open(JsonNode receipt) throws Exception {
        return mvc.perform(get("/track/" + receipt.get("reference").asText())
                        .cookie(new Cookie(
                                "redress_track", receipt.get("trackingToken").asText())))
                .andReturn();
    }

    protected static Document page(MvcResult result) throws UnsupportedEncodingException {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
