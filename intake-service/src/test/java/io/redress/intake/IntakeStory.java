package io.redress.intake;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What stories about the whole service are told with; the other services are stood in for. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
public abstract class IntakeStory {

    protected static final StandInColleagues COLLEAGUES = StandInColleagues.start();

    static {
        COLLEAGUES.say("/internal/policy", resource("policy.json"));
    }

    /** Of each story's own, so that what one files is no duplicate of another's. */
    protected final String mail = "ada-" + UUID.randomUUID() + "@example.org";

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected ObjectMapper json;

    @Autowired
    protected MongoTemplate mongo;

    @LocalServerPort
    protected int port;

    /** What every context of this service needs. */
    @DynamicPropertySource
    static void secrets(DynamicPropertyRegistry registry) {
        registry.add("redress.colleagues.workflow-url", COLLEAGUES::url);
        registry.add("redress.colleagues.survey-url", COLLEAGUES::url);
        registry.add("redress.colleagues.rest", () -> "0s");
        registry.add("redress.colleagues.incidents-every", () -> "200ms");
        registry.add("REDRESS_TOKEN_KEY_K1", () -> "a-token-key-that-is-only-used-in-tests");
        registry.add("REDRESS_PSEUDONYM_KEY", () -> "a-pseudonym-key-that-is-only-used-in-tests");
        // all tests come from one address; limits have tests of their own
        registry.add("REDRESS_ABUSE_FILINGS_FREE", () -> "100000");
        registry.add("REDRESS_ABUSE_FILINGS_MOST", () -> "100000");
        registry.add("REDRESS_ABUSE_EMERGENCIES_FREE", () -> "100000");
        registry.add("REDRESS_ABUSE_EMERGENCIES_MOST", () -> "100000");
        registry.add("REDRESS_ABUSE_FILINGS_IN_ALL", () -> "100000");
        registry.add("REDRESS_ABUSE_EMERGENCIES_IN_ALL", () -> "100000");
        registry.add("REDRESS_ABUSE_FILINGS_PER_CONTACT", () -> "100000");
        registry.add("REDRESS_ABUSE_EMERGENCIES_PER_CONTACT", () -> "100000");
        registry.add("REDRESS_ABUSE_MESSAGES", () -> "100000");
        registry.add("REDRESS_ABUSE_LOOKUPS", () -> "100000");
        registry.add("REDRESS_ABUSE_LINKS", () -> "100000");
        registry.add("REDRESS_ABUSE_GUESSES_FREE", () -> "1000");
        registry.add("REDRESS_ADMIN_PASSWORD", () -> "admin-password-of-tests");
        registry.add("REDRESS_WORKFLOW_SERVICE_PASSWORD", () -> "workflow-password-of-tests");
        registry.add("REDRESS_NOTIFICATION_SERVICE_PASSWORD", () -> "notification-password-of-tests");
        registry.add("REDRESS_INTAKE_SERVICE_PASSWORD", () -> "intake-password-of-tests");
    }

    private static String resource(String name) {
        try (InputStream file = IntakeStory.class.getClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A complaint that nothing is wrong with. */
    protected ObjectNode complaint() {
        ObjectNode complaint = json.createObjectNode()
                .put("channel", "APP")
                .put("language", "en")
                .put("subject", "My transfer is stuck")
                .put("description", "I sent 250 USDT on Monday and it is still pending.");
        complaint.putObject("contact").put("name", "Ada").put("email", mail);
        return complaint;
    }

    protected MvcResult file(JsonNode complaint, String idempotencyKey) throws Exception {
        MockHttpServletRequestBuilder request = post("/api/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsBytes(complaint));
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return mvc.perform(request).andReturn();
    }

    /** Files a complaint and returns its receipt. */
    protected JsonNode filed() throws Exception {
        return body(file(complaint(), null));
    }

    protected JsonNode body(MvcResult result) throws IOException {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    protected MvcResult look(JsonNode receipt) throws Exception {
        return mvc.perform(get("/api/complaints/" + receipt.get("reference").asText())
                        .header(HttpHeaders.AUTHORIZATION, bearer(receipt)))
                .andReturn();
    }

    protected MvcResult send(JsonNode receipt, String what, Object content) throws Exception {
        MockHttpServletRequestBuilder request = post("/api/complaints/"
                        + receipt.get("reference").asText() + what)
                .header(HttpHeaders.AUTHORIZATION, bearer(receipt));
        if (content != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(content));
        }
        return mvc.perform(request).andReturn();
    }

    protected static String bearer(JsonNode receipt) {
        return "Bearer " + receipt.get("trackingToken").asText();
    }
}
