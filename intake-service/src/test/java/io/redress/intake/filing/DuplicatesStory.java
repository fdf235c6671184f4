package io.redress.intake.filing;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.IntakeTest;
import io.redress.intake.Topic;
import io.redress.realparts.RealParts;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The same matter is filed again while the first complaint about it is open. */
abstract class DuplicatesStory extends IntakeTest {

    static final String SUBJECT = "Transfer stuck";
    static final String STORY =
            "I sent 250 USDT to my exchange on Monday and it is still pending after three days. Please help.";
    static final String AGAIN =
            "My transfer is still stuck. I sent 250 USDT to my exchange on Monday and it is still pending. No answer.";
    static final String ANOTHER =
            "Your card was declined in the supermarket yesterday though I have enough balance on it.";

    final String mail = UUID.randomUUID() + "@example.org";

    MockMultipartHttpServletRequestBuilder form(String subject, String description) {
        MockMultipartHttpServletRequestBuilder form = multipart("/");
        form.with(csrf())
                .param("language", "en")
                .param("subject", subject)
                .param("description", description)
                .param("email", mail);
        return form;
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder form) throws Exception {
        return send(form, UUID.randomUUID().toString());
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder form, String key) throws Exception {
        return mvc.perform(form.param("formKey", key)).andReturn().getResponse();
    }

    static String reference(MockHttpServletResponse filed) {
        return filed.getRedirectedUrl().replaceFirst("/track/([^?#]*).*", "$1");
    }

    static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    long complaints() {
        return mongo.getCollection("complaints").countDocuments();
    }

    JsonNode told(String reference) throws Exception {
        return body(mvc.perform(get("/internal/complaints/" + reference)
                        .with(httpBasic("workflow-service", "workflow-password-of-tests")))
                .andReturn());
    }

    /** What was told of a complaint, by type, once it is at least so much and nothing waits any more. */
    Map<String, JsonNode> events(String reference, int atLeast) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> new Topic(RealParts.kafka(), "redress.intake")
                                .read(reference).stream()
                                        .collect(Collectors.toMap(
                                                record -> Topic.header(record, "ce_type"),
                                                record -> read(record.value()),
                                                (one, other) -> other)),
                        told -> told.size() >= atLeast && nothingWaits(reference));
    }

    boolean nothingWaits(String reference) {
        return mongo.getCollection("complaints")
                .find(new org.bson.Document("_id", reference))
                .first()
                .get("outbox", org.bson.Document.class)
                .getList("pending", Object.class)
                .isEmpty();
    }

    JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
