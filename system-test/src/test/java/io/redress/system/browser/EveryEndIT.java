package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Engine;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Agents work complaints in the Tasklist until every end of every process model has been reached. Where an end waits for
 * time to pass, the clocks are driven from timer to timer.
 */
class EveryEndIT {

    private static final String POINT = "The withdrawal is late";

    /** No law binds these, one binds those. */
    private static final String NO_LAW = "CN";

    private static final String PSD2 = "DE";

    /** Who filed what, by what became of it. */
    private static final Map<String, Customer> CUSTOMERS = new LinkedHashMap<>();

    private static Stack stack;
    private static Engine engine;
    private static Timers timers;
    private static Agent handler;
    private static Desk agent;
    private static Desk supervisor;

    @BeforeAll
    static void agentsWorkEveryStory() {
        stack = Stack.up();
        stack.awaitReady();
        engine = new Engine(stack);
        timers = new Timers(stack);
        handler = Agent.named(stack, "agent");
        try (Browser browser = new Browser()) {
            agent = new Desk(browser, stack, "agent");
            supervisor = new Desk(browser, stack, "supervisor");
            notAdmissible();
            noComplaint();
            answered();
            duplicate();
            withdrawnWhileItIsWorkedAgain();
            appealed();
            sentBackByAReviewer();
            askedAndNotNeeded();
            askedInVain();
            late();
            closedAndLookedAfter();
        }
    }

    private static void notAdmissible() {
        agent.works(files("not admissible", NO_LAW), "RecordComplaint", "01-record-not-admissible", form -> {
            form.check("#rd-kind-REJECT");
            form.fill("#rd-inadmissibleReason", "The price of gold is not ours to set.");
        });
    }

    private static void noComplaint() {
        agent.works(files("no complaint", NO_LAW), "RecordComplaint", "02-record-no-complaint", form -> {
            form.check("#rd-kind-NO_COMPLAINT");
            form.fill("#rd-inadmissibleReason", "A question. The guide is under Help, Tokens.");
        });
    }

    private static void answered() {
        String reference = files("answered", "GB");
        Customer kim = CUSTOMERS.get("answered");
        agent.works(reference, "RecordComplaint", "03-record", form -> {
            form.selectOption("#rd-category", "Transaction stuck or missing");
            form.selectOption("#rd-severity", "High");
            form.check("#rd-vulnerable");
            form.fill("#rd-point-0", POINT);
            form.click("#rd-add-point");
            form.fill(
                    "#rd-point-1", "Nobody answered in the chat for four days, although the chat says that it is open");
        });
        isTaken(kim.writes("Is there any news?"));
        Eventually.holds("it waits for an answer", () -> agent.hasToDo(reference, "AnswerMessage"));
        isTaken(kim.writes("Please do hurry, the rent is due on Monday."));
        Eventually.holds("both wait for one answer", () -> ends(reference).contains("MessageJoined"));
        agent.works(reference, "AnswerMessage", "04-answer-message", form -> {
            form.selectOption("#rd-template", "Ask for the transaction reference");
            form.click("#rd-insert");
        });
        agent.works(reference, "HandleComplaint", "05-handle", form -> {
            finds(form, 0, "Upheld", "Our node was behind.");
            finds(form, 1, "Not upheld", "The chat was answered within the hour.");
            form.fill("#rd-remedy", "We refund the fee.");
            form.fill("#rd-remedyAmount", "12.50");
            form.fill("#rd-remedyCurrency", "EUR");
            form.fill("#rd-message", "Your withdrawal left this morning.");
        });
        isTaken(kim.scores(Map.of("csat", 1, "comment", "It took far too long.")));
        supervisor.works(reference, "ReviewLowScore", "06-review-low-score-closed", form -> {
            form.check("#rd-review-CLOSE");
            form.fill("#rd-comment", "Late, but right.");
        });
    }

    private static void duplicate() {
        String original = CUSTOMERS.get("answered").reference();
        agent.works(files("duplicate", "GB"), "RecordComplaint", "07-record-duplicate", form -> {
            form.check("#rd-kind-DUPLICATE");
            form.fill("#rd-duplicateOf", original);
        });
    }

    private static void withdrawnWhileItIsWorkedAgain() {
        String reference = decided("withdrawn");
        isTaken(CUSTOMERS.get("withdrawn").scores(Map.of("csat", 2)));
        supervisor.works(reference, "ReviewLowScore", "08-review-low-score-reopened", form -> {
            form.check("#rd-review-REOPEN");
            form.fill("#rd-comment", "The second fee was overlooked.");
        });
        supervisor.opens(
                reference,
                "HandleComplaint",
                "09-handle-reopened",
                form -> finds(form, 0, "Partly upheld", "Words that nobody will read."));
        isTaken(CUSTOMERS.get("withdrawn").withdraws());
        Eventually.holds("the case has ended", () -> ends(reference).contains("ClosedAsWithdrawn"));
        supervisor.handsInVain("10-handle-withdrawn");
    }

    private static void appealed() {
        String reference = decided("appealed");
        Customer kim = CUSTOMERS.get("appealed");
        isTaken(kim.disagrees("The fee was taken twice, see the two bookings of Friday."));
        kim.seesStatus("IN_PROGRESS");
        supervisor.works(
                reference,
                "HandleComplaint",
                "11-handle-appeal",
                form -> finds(form, 0, "Upheld", "You are right, it was taken twice."));
        kim.seesStatus("RESOLVED");
        isTaken(kim.scoresCycle(2, Map.of("csat", 5)));
        Eventually.holds("the score is taken", () -> ends(reference).contains("ScoreTaken"));
    }

    private static void sentBackByAReviewer() {
        String reference = recorded("reviewed", NO_LAW);
        agent.works(
                reference, "HandleComplaint", "12-handle-costly", form -> findsAtACost(form, "Our node was behind."));
        supervisor.works(reference, "ReviewDecision", "13-review-decision-sent-back", form -> {
            form.check("#rd-approved-false");
            form.fill("#rd-comment", "Say what the node was behind with.");
        });
        agent.works(
                reference,
                "HandleComplaint",
                "14-handle-sent-back",
                form -> findsAtACost(form, "Our node lacked two hours of blocks."));
        supervisor.works(
                reference, "ReviewDecision", "15-review-decision-approved", form -> form.check("#rd-approved-true"));
    }

    private static void askedInVain() {
        String reference = recorded("asked in vain", NO_LAW);
        agent.works(reference, "HandleComplaint", "17-handle-ask", form -> {
            form.check("#rd-action-ASK_CUSTOMER");
            form.fill("#rd-message", "Which network did you choose?");
        });
        timers.waitsOut(reference, "FollowUpDue");
        timers.waitsOut(reference, "FollowUpDue");
    }

    private static void askedAndNotNeeded() {
        String reference = recorded("asked and not needed", NO_LAW);
        handler.completes(
                reference, "HandleComplaint", Map.of("action", "ASK_CUSTOMER", "message", "Which network was it?"));
        agent.works(reference, "AwaitAnswer", "16-await-answer", form -> {});
        Eventually.holds("it is handled again", () -> agent.hasToDo(reference, "HandleComplaint"));
    }

    private static void late() {
        String reference = recorded("late", PSD2);
        waitsUntilAsked(agent, reference, "WriteUpdate", "ReportDue", "NextReportDue");
        agent.works(
                reference,
                "WriteUpdate",
                "18-write-update",
                form -> form.fill("#rd-message", "We wait for the exchange, and ask again on Monday."));
        waitsUntilAsked(supervisor, reference, "ExplainDelay", "ClockStepDue", "NextClockStepDue");
        supervisor.works(reference, "ExplainDelay", "19-explain-delay", form -> {
            form.fill("#rd-reason", "The exchange has not answered yet.");
            form.fill("#rd-newDueAt", tomorrow(reference));
        });
        waitsUntilAsked(supervisor, reference, "SecureDeadline", "ClockStepDue", "NextClockStepDue");
        supervisor.works(
                reference,
                "SecureDeadline",
                "20-secure-deadline",
                form -> form.fill("#rd-comment", "Two people are at it since this morning."));
        agent.works(reference, "HandleComplaint", "21-handle-refer", form -> {
            form.check("#rd-action-REFER");
            form.selectOption("#rd-department", "Product");
            form.fill("#rd-message", "It is how the fee is shown, after all.");
        });
        agent.works(
                reference,
                "HandleComplaint",
                "22-handle-referred",
                form -> finds(form, 0, "Not upheld", "The fee is named before you confirm."));
    }

    private static void closedAndLookedAfter() {
        Customer kim = CUSTOMERS.get("answered");
        if (timers.next(kim.reference(), "ReopeningWindowEnded")
                .isPresent()) { // and has not passed during other stories
            timers.waitsOut(kim.reference(), "ReopeningWindowEnded");
        }
        kim.seesStatus("CLOSED");
        isTaken(kim.writes("Thank you. Where do I find the refund?"));
        agent.works(
                kim.reference(),
                "AfterCare",
                "23-after-care",
                form -> form.fill("#rd-message", "Under Activity, as “Refund”."));
    }

    @Test
    void everyEndOfEveryModelWasReached() {
        Set<String> reached = new TreeSet<>();
        CUSTOMERS.values().forEach(customer -> reached.addAll(ends(customer.reference())));

        assertThat(reached).isEqualTo(Models.ends());
    }

    @Test
    void everyKindOfTaskWasWorked() {
        Set<String> worked = new TreeSet<>(agent.worked());
        worked.addAll(supervisor.worked());

        assertThat(worked).isEqualTo(Models.tasks());
    }

    @Test
    void noFormWasCutOffOrShowedAKeyOrLackedAWord() {
        assertThat(Stream.of(agent, supervisor).flatMap(desk -> desk.faults().stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "not admissible, REJECTED",
        "no complaint,   REJECTED",
        "duplicate,      MERGED",
        "withdrawn,      WITHDRAWN",
        "asked in vain,  CLOSED",
        "answered,       CLOSED",
        "late,           RESOLVED"
    })
    void theCustomerSeesHowItEnded(String what, String status) {
        CUSTOMERS.get(what).seesStatus(status);
    }

    private static String files(String what, String country) {
        Map<String, Object> complaint = Customer.complaint(
                "en",
                "Withdrawal stuck (" + what + ")",
                "My withdrawal of 0.2 BTC to the exchange hangs since Friday.");
        complaint.put("product", "PAYMENTS");
        complaint.put("remedySought", "The money, and the fee back.");
        CUSTOMERS.put(what, Customer.files(stack, Customer.from(country, complaint)));
        return CUSTOMERS.get(what).reference();
    }

    /** Recorded and decided over the API: what the stories before have done by hand. */
    private static String decided(String what) {
        String reference = recorded(what, NO_LAW);
        handler.resolves(reference, "NOT_UPHELD", "It left in time.", "See the block explorer.", POINT);
        CUSTOMERS.get(what).seesStatus("RESOLVED");
        return reference;
    }

    private static String recorded(String what, String country) {
        String reference = files(what, country);
        handler.records(reference, POINT);
        return reference;
    }

    private static void finds(Page form, int point, String finding, String reason) {
        form.selectOption("#rd-finding-" + point, finding);
        form.fill("#rd-reason-" + point, reason);
    }

    /** Above what a department may promise alone. */
    private static void findsAtACost(Page form, String reason) {
        finds(form, 0, "Upheld", reason);
        form.fill("#rd-remedy", "We make good what the delay cost.");
        form.fill("#rd-remedyAmount", "1250.00");
        form.fill("#rd-remedyCurrency", "USDT");
    }

    /** What a customer sent was accepted. */
    private static void isTaken(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
    }

    private static Set<String> ends(String reference) {
        return engine.ends(reference);
    }

    /** As a date is typed, in the browser's zone. */
    private static String tomorrow(String reference) {
        Instant now = Instant.parse(handler.opens(reference).get("now").asText());
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .withZone(ZoneId.systemDefault())
                .format(now.plus(Duration.ofDays(1)));
    }

    /** Lets time pass until somebody has to do this. */
    private static void waitsUntilAsked(Desk desk, String reference, String task, String... due) {
        timers.waitUntil(() -> desk.hasToDo(reference, task), reference, due);
    }
}
