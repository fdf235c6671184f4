package io.redress.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Analyst;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer loses the link to a complaint, and one files the same again: through all services, over HTTP and mail. */
class LostAndFiledAgainIT {

    private final Stack stack = Stack.up();

    @Test
    void aNewLinkComesByMailAndTurnsTheOldOneOff() {
        Map<String, Object> complaint = Customer.complaint("en", "Card lost", "My card is lost and the app is silent.");
        Customer kim = Customer.files(stack, complaint);
        String mail = ((Map<?, ?>) complaint.get("contact")).get("email").toString();
        kim.getsMailSaying("we have received your complaint");

        Http.Answer asked = Http.anonymous()
                .post(
                        stack.intake() + "/api/complaints/link",
                        Map.of("reference", kim.reference(), "email", mail.toUpperCase()));

        assertThat(asked.status()).isEqualTo(202);
        JsonNode letter = kim.getsMailSaying("your new link");
        String link = Customer.link(letter, stack.intake().replace("127.0.0.1", "localhost") + "/track/")
                .orElseThrow();
        assertThat(link).isNotEqualTo(kim.trackingUrl());
        assertThat(kim.looks().get("status").asText())
                .as("the old one, until the new one is used")
                .isNotBlank();
        String token = link.replaceFirst(".*token=", "");
        assertThat(Http.bearer(token)
                        .get(stack.intake() + "/api/complaints/" + kim.reference())
                        .status())
                .isEqualTo(200);
        assertThat(Http.bearer(kim.filed().get("trackingToken").asText())
                        .get(stack.intake() + "/api/complaints/" + kim.reference())
                        .status())
                .isEqualTo(404);
        Eventually.holds(
                "the archive knows that a link was asked for",
                () -> new Analyst(stack)
                        .finds(kim.reference())
                        .filter(record -> record.toString().contains("tracking-link-requested"))
                        .isPresent());
    }

    @Test
    void theSameFiledAgainIsTakenAndToldToItsOwnerAndToTheAgent() {
        Map<String, Object> complaint = Customer.complaint(
                "en", "Deposit missing", "My deposit of 90 euros by bank transfer from the 3rd is not on my account.");
        Customer kim = Customer.files(stack, complaint);
        complaint.put("subject", "Deposit still missing");
        complaint.put(
                "description",
                "My deposit of 90 euros by bank transfer from the 3rd is still not on my account. Nobody answers.");
        Customer again = Customer.files(stack, complaint);

        JsonNode letter = kim.getsMailSaying("Another complaint looks like yours");

        assertThat(letter.get("subject").asText()).startsWith(kim.reference());
        assertThat(letter.get("text").asText()).doesNotContain(again.reference());
        Agent agent = Agent.named(stack, "agent");
        agent.task(again.reference(), "RecordComplaint");
        Eventually.holds(
                "the agent sees the suspicion",
                () -> agent.opens(again.reference())
                        .at("/customer/possibleDuplicateOf")
                        .asText()
                        .equals(kim.reference()));
    }
}
