package io.redress.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.intake.IntakeTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class InternalApiTest extends IntakeTest {

    private static final RequestPostProcessor WORKFLOW = httpBasic("workflow-service", "workflow-password-of-tests");
    private static final RequestPostProcessor NOTIFICATION =
            httpBasic("notification-service", "notification-password-of-tests");
    private static final RequestPostProcessor ADMIN = httpBasic("admin", "admin-password-of-tests");

    @Test
    void workflowReadsTheCustomersWords() throws Exception {
        ObjectNode complaint = complaint().put("occurredAt", "2026-11-20").put("remedySought", "My money");
        complaint.putArray("transactions").addObject().put("chain", "Ethereum").put("hash", "0x88df016429689c07");
        JsonNode receipt = body(file(complaint, null));
        send(receipt, "/messages", Map.of("text", "One more thing"));

        JsonNode told = body(ask(receipt, "", WORKFLOW));

        assertThat(told.get("reference")).isEqualTo(receipt.get("reference"));
        assertThat(told.get("channel").asText()).isEqualTo("APP");
        assertThat(told.get("subject").asText()).isEqualTo("My transfer is stuck");
        assertThat(told.get("occurredAt").asText()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(told.get("transactions").get(0).get("chain").asText()).isEqualTo("Ethereum");
        assertThat(told.get("contact").get("email").asText()).startsWith("ada-").endsWith("@example.org");
        assertThat(told.get("receivedAt")).isEqualTo(receipt.get("receivedAt"));
        assertThat(told.get("messages").get(0).get("text").asText()).isEqualTo("One more thing");
        assertThat(told.get("messages").get(0).get("messageId").asText()).isNotBlank();
    }

    @Test
    void notificationReadsHowToReachTheCustomer() throws Exception {
        JsonNode receipt = filed();

        JsonNode contact = body(ask(receipt, "/contact", NOTIFICATION));

        assertThat(contact.get("email").asText()).startsWith("ada-").endsWith("@example.org");
        assertThat(contact.get("name").asText()).isEqualTo("Ada");
        assertThat(contact.get("language").asText()).isEqualTo("en");
        assertThat(contact.get("trackingUrl")).isEqualTo(receipt.get("trackingUrl"));
    }

    @Test
    void strangersAndOperatorsReadNothing() throws Exception {
        JsonNode receipt = filed();

        assertThat(ask(receipt, "", httpBasic("workflow-service", "wrong"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(ask(receipt, "", ADMIN).getResponse().getStatus()).isEqualTo(403);
        assertThat(ask(receipt, "", request -> request).getResponse().getStatus())
                .isEqualTo(401);
    }

    @Test
    void anUnknownReferenceIsAProblem() throws Exception {
        MvcResult unknown = mvc.perform(
                        get("/internal/complaints/0000-0000-0000").with(WORKFLOW))
                .andReturn();

        assertThat(unknown.getResponse().getStatus()).isEqualTo(404);
        assertThat(unknown.getResponse().getContentType()).startsWith("application/problem+json");
    }

    @Test
    void reconciliationListsEveryComplaintOncePerLine() throws Exception {
        String one = filed().get("reference").asText();
        JsonNode withdrawn = filed();
        send(withdrawn, "/withdrawal", null);

        MvcResult result =
                mvc.perform(get("/internal/reconciliation").with(ADMIN)).andReturn();

        assertThat(result.getResponse().getContentType()).startsWith("application/x-ndjson");
        List<String> lines = result.getResponse().getContentAsString().lines().toList();
        assertThat(lines).filteredOn(line -> line.contains(one)).singleElement().satisfies(line -> {
            JsonNode entry = json.readTree(line);
            assertThat(entry.get("status").asText()).isEqualTo("SUBMITTED");
            assertThat(entry.get("receivedAt").asText()).isNotBlank();
            assertThat(entry.get("pendingEvents").isInt()).isTrue();
        });
        assertThat(lines)
                .filteredOn(line -> line.contains(withdrawn.get("reference").asText()))
                .singleElement()
                .satisfies(line ->
                        assertThat(json.readTree(line).get("status").asText()).isEqualTo("WITHDRAWN"));
        assertThat(mvc.perform(get("/internal/reconciliation").with(WORKFLOW))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private MvcResult ask(JsonNode receipt, String what, RequestPostProcessor who) throws Exception {
        return mvc.perform(
                        get("/internal/complaints/" + receipt.get("reference").asText() + what)
                                .with(who))
                .andReturn();
    }
}
