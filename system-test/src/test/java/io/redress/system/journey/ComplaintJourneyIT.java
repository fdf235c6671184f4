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

/** The ways of a complaint through all five services, over HTTP and mail only. */
class ComplaintJourneyIT {

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");
    private final Agent supervisor = Agent.named(stack, "supervisor");
    private final Analyst analyst = new Analyst(stack);

    @Test
    void isFiledToldATimeRecordedResolvedSurveyedAndArchived() {
        Customer kim = Customer.files(
                stack, Customer.complaint("en", "Withdrawal stuck", "My withdrawal of 0.2 BTC hangs since Friday."));

        JsonNode acknowledgement = kim.getsMailSaying(kim.reference());
        assertThat(acknowledgement.get("text").asText()).contains("My withdrawal of 0.2 BTC hangs since Friday.");
        assertThat(kim.looks().at("/estimate/basis").asText()).isEqualTo("PROVISIONAL");

        agent.records(kim.reference(), "The withdrawal is late", "Nobody answered in the chat");
        kim.seesStatus("RECORDED");
        Eventually.holds(
                "the time is confirmed",
                () -> kim.looks().at("/estimate/basis").asText().equals("CONFIRMED"));

        agent.resolves(
                kim.reference(),
                "UPHELD",
                "Your withdrawal left this morning.",
                "Our node was behind.",
                "The withdrawal is late",
                "Nobody answered in the chat");
        kim.seesStatus("RESOLVED");
        kim.getsMailSaying("Our node was behind.");
        assertThat(kim.looks().at("/resolution/outcome").asText()).isEqualTo("UPHELD");

        Http.Answer answered =
                kim.scores(Map.of("csat", 5, "effort", 6, "resolved", true, "comment", "Quick, thank you"));
        assertThat(answered.status()).as(answered.body()).isBetween(200, 201);

        JsonNode record = Eventually.get(
                "the answer in the archive",
                () -> analyst.finds(kim.reference())
                        .filter(r -> r.at("/survey/csat").asInt() == 5));
        assertThat(record.get("status").asText()).isEqualTo("RESOLVED");
        assertThat(record.toString()).doesNotContain("Kim", "example.org", "withdrawal of 0.2");
        assertThat(kim.timeline()).startsWith("SUBMITTED").contains("RECORDED", "RESOLVED");
    }

    @Test
    void answersTheCustomerWhoWritesMeanwhile() {
        Customer lin = Customer.files(stack, Customer.complaint("zh", "提现未到账", "我周五提现，至今未到账。"));
        agent.records(lin.reference(), "提现未到账");

        assertThat(lin.writes("还要等多久？").status()).isEqualTo(201);
        agent.completes(lin.reference(), "AnswerMessage", Map.of("message", "今天下午。"));

        lin.getsMailSaying("今天下午。");
        Eventually.holds(
                "the answer is on the tracking page",
                () -> lin.looks().get("messages").toString().contains("今天下午。"));
    }

    @Test
    void asksTheCustomerAndGoesOnWithTheAnswer() {
        Customer kim = Customer.files(stack, Customer.complaint("en", "Login", "The second factor is never accepted."));
        agent.records(kim.reference(), "The second factor is refused");

        agent.completes(
                kim.reference(),
                "HandleComplaint",
                Map.of("action", "ASK_CUSTOMER", "message", "Which phone do you use?"));
        kim.seesStatus("WAITING_FOR_CUSTOMER");
        kim.getsMailSaying("Which phone do you use?");

        kim.writes("A blue one.");
        kim.seesStatus("IN_PROGRESS");
        agent.task(kim.reference(), "HandleComplaint");
    }

    @Test
    void endsFromAnywhereWhenTheCustomerWithdraws() {
        Customer kim = Customer.files(stack, Customer.complaint("en", "Fees", "The fee is too high."));
        agent.task(kim.reference(), "RecordComplaint");

        assertThat(kim.withdraws().status()).isBetween(200, 202);

        kim.seesStatus("WITHDRAWN");
        analyst.findsWithStatus(kim.reference(), "WITHDRAWN");
        assertThat(agent.taskNow(kim.reference(), "RecordComplaint")).isEmpty();
    }

    @Test
    void isRejectedWithAReason() {
        Customer kim = Customer.files(stack, Customer.complaint("en", "Rates", "The price of gold is too high."));

        agent.completes(
                kim.reference(),
                "RecordComplaint",
                Map.of(
                        "category", "PERSONAL_REQUEST",
                        "severity", "LOW",
                        "department", "personal",
                        "admissible", false,
                        "inadmissibleReason", "It is not about our service."));

        kim.getsMailSaying("It is not about our service.");
        analyst.findsWithStatus(kim.reference(), "REJECTED");
    }

    @Test
    void isReopenedOnceTheCustomerDisagrees() {
        Customer kim = Customer.files(stack, Customer.complaint("en", "Limit", "My limit was lowered."));
        agent.records(kim.reference(), "The limit was lowered");
        agent.resolves(kim.reference(), "NOT_UPHELD", "It was not.", "See the list.", "The limit was lowered");
        kim.seesStatus("RESOLVED");

        assertThat(kim.disagrees("It was lowered on Friday.").status()).isBetween(200, 202);

        kim.seesStatus("IN_PROGRESS");
        Http.Answer again = agent.tries(
                kim.reference(),
                "HandleComplaint",
                Agent.resolution("UPHELD", "You are right.", "It was an error.", "The limit was lowered"));
        assertThat(again.body()).as("an appeal is judged by somebody else").contains("decided-before");
        agent.givesBack(kim.reference(), "HandleComplaint");
        supervisor.resolves(kim.reference(), "UPHELD", "You are right.", "It was an error.", "The limit was lowered");
        kim.getsMailSaying("It was an error.");
        assertThat(kim.looks().at("/resolution/outcome").asText()).isEqualTo("UPHELD");
    }

    @Test
    void runsTheEmergencyLaneWithoutWaitingForTheDesk() {
        Map<String, Object> theft = Customer.complaint("en", "Stolen", "Somebody is moving my coins right now!");
        theft.put("category", "ACCOUNT_SECURITY");

        Customer kim = Customer.files(stack, theft);

        JsonNode task = supervisor.task(kim.reference(), "HandleComplaint");
        assertThat(task.get("priority").asInt()).isGreaterThan(50);
        Eventually.holds("the customer sees it", () -> kim.timeline().contains("RECORDED"));
    }
}
