package io.redress.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.intake.CaseStory;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever does not hold the open complaint files as ever: the likeness is told to agents and to the known address. */
class DuplicateSuspectedTest extends DuplicatesStory {

    private final String hash = "0x" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");

    @Test
    void everybodyElseFilesAsEverAndTheKnownAddressHears() throws Exception {
        String open = reference(send(form(SUBJECT, STORY)));

        MockHttpServletResponse second = send(form("Still stuck", AGAIN));

        assertThat(second.getStatus()).isEqualTo(302);
        assertThat(second.getContentAsString()).doesNotContain(open);
        JsonNode suspected = events(reference(second), 2).get("duplicate-suspected");
        assertThat(suspected.get("duplicateOf").asText()).isEqualTo(open);
        assertThat(suspected.get("ground").asText()).isEqualTo("SAME_CONTACT");
        assertThat(told(reference(second)).get("possibleDuplicateOf").asText()).isEqualTo(open);
    }

    @Test
    void aTransactionOfSomebodyElseTellsTheAgentAndNobodyElse() throws Exception {
        ObjectNode mine = api(STORY, mail, hash);
        String open = body(file(mine, null)).get("reference").asText();

        JsonNode stranger =
                body(file(api(AGAIN, "stranger-" + mail, hash.toUpperCase().replace("0X", "0x")), null));
        JsonNode nobody = body(file(api(AGAIN, null, hash), null));
        JsonNode other = body(file(api(ANOTHER, null, hash), null));

        assertThat(stranger.toString()).doesNotContain(open);
        assertThat(events(stranger.get("reference").asText(), 2)
                        .get("duplicate-suspected")
                        .get("ground")
                        .asText())
                .isEqualTo("SAME_TRANSACTION_OTHER_CONTACT");
        assertThat(events(nobody.get("reference").asText(), 2)
                        .get("duplicate-suspected")
                        .get("ground")
                        .asText())
                .isEqualTo("SAME_TRANSACTION");
        assertThat(events(other.get("reference").asText(), 1))
                .as("another text")
                .containsOnlyKeys("complaint-submitted");
    }

    @Test
    void whatIsNotOpenAnyMoreIsNoDuplicate() throws Exception {
        JsonNode withdrawn = body(file(api(STORY, mail, null), null));
        send(withdrawn, "/withdrawal", null);
        assertThat(events(
                        body(file(api(AGAIN, mail, null), null))
                                .get("reference")
                                .asText(),
                        1))
                .containsOnlyKeys("complaint-submitted");

        String second = "second-" + mail;
        JsonNode resolved = body(file(api(STORY, second, null), null));
        new CaseStory(resolved.get("reference").asText()).recorded().resolved("2999-01-01T00:00:00Z");
        await().atMost(Duration.ofSeconds(20)).until(() -> body(look(resolved)).has("resolution"));
        assertThat(events(
                        body(file(api(AGAIN, second, null), null))
                                .get("reference")
                                .asText(),
                        1))
                .containsOnlyKeys("complaint-submitted");
    }

    private ObjectNode api(String description, String email, String transaction) {
        ObjectNode complaint = complaint().put("subject", SUBJECT).put("description", description);
        complaint.remove("contact");
        if (email != null) {
            complaint.putObject("contact").put("email", email);
        }
        if (transaction != null) {
            complaint.putArray("transactions").addObject().put("hash", transaction);
        }
        return complaint;
    }
}
