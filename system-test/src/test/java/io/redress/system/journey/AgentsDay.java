package io.redress.system.journey;

import static io.redress.system.journey.Complainants.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Analyst;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The story itself: who does what, and when. After each act it waits for what the others have to hear of it, so that the
 * clocks are never driven away from under somebody. Long, because it is told in one piece.
 */
final class AgentsDay {

    /** In every word that staff write. */
    static final String STAFFS_MARK = "otter2846";

    /** Valid by its checksum (a test vector of BIP 39). */
    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    private static final ZoneId DESK = ZoneId.of("Asia/Shanghai");

    /** Records what comes in, and works for the department of personal requests. */
    private static final String INES = "ines";

    /** Works for the technical department and for the one that minds features. */
    private static final String TAO = "tao";

    /** Works for security, around the clock. */
    private static final String SAM = "sam";

    private final Stack stack;
    private final Complainants customers;
    private final Agent ines;
    private final Agent tao;
    private final Agent sam;
    private final Agent supervisor;
    private final Agent operator;
    private final Analyst analyst;

    private AgentsDay(Stack stack) {
        this.stack = stack;
        customers = new Complainants(stack);
        ines = Agent.named(stack, INES);
        tao = Agent.named(stack, TAO);
        sam = Agent.named(stack, SAM);
        supervisor = Agent.named(stack, "supervisor");
        operator = Agent.named(stack, "admin");
        analyst = new Analyst(stack);
    }

    /** A stack an hour before the first complaint comes, with the three at their desks. */
    static Stack dawn() {
        return Stack.upAt(
                "home-agents-day",
                desk("2026-03-09T07:00"),
                Map.of(
                        INES, List.of("intake-desk", "personal"),
                        TAO, List.of("technical", "product"),
                        SAM, List.of("security")));
    }

    /** Until the last complaint is closed. */
    static Complainants passes(Stack stack) {
        AgentsDay day = new AgentsDay(stack);
        day.complaintsComeInBeforeTheDeskOpens();
        day.anExposedSecretWaitsForNobody();
        day.theDeskRecords();
        day.threeMessagesGetOneAnswer();
        day.someMustAskAndSomeReferIt();
        day.decisionsAreMadeAndLookedAt();
        day.aCustomerAnswersAndIsNotContent();
        day.somebodyElseDecidesAgain();
        day.aPromisePasses();
        day.aDelayIsExplained();
        day.oneCustomerStaysSilent();
        day.theLateOneIsDecided();
        day.theWindowsForDisagreeingEnd();
        return day.customers;
    }

    private void complaintsComeInBeforeTheDeskOpens() {
        at("2026-03-09T08:00");
        customers.files(
                "stuck",
                complaint(
                        "en",
                        "GB",
                        "TECHNICAL.STUCK_TRANSACTION",
                        "Kim",
                        "Withdrawal stuck",
                        "It hangs since Friday."));
        customers.filesByForm("locked", complaint("zh", "CN", "TECHNICAL.LOCKED_ACCOUNT", "林", "账户被锁定", "登录后提示账户受限。"));
        customers.files(
                "secret", complaint("de", "DE", "TECHNICAL", "Jonas", "Wallet weg", "Meine Wörter sind: " + PHRASE));
        customers.files("feature", complaint("ja", "JP", "NEW_FEATURE", "Yuki", "明細のCSV", "取引明細をCSVで保存できません。"));
        customers.files("data", complaint("ar", "AE", "TECHNICAL", "Omar", "بياناتي", "أريد نسخة من بياناتي."));
        customers.files("again", complaint("en", "GB", "TECHNICAL", "Kim", "Withdrawal, again", "It still hangs."));
        customers.files("stranger", complaint("zh", "GB", "PERSONAL_REQUEST", "陈", "银行收费", "我的银行收费太高。"));
        customers.files(
                "silent",
                complaint(
                        "es", "MX", "TECHNICAL.CANNOT_LOG_IN", "Ana", "No entro", "La aplicación no me deja entrar."));
        customers.all().forEach(customer -> letter(customer, "ACKNOWLEDGEMENT", 1));
    }

    /** Recorded by rule, decided by the one department that is awake, and looked at by a second person all the same. */
    private void anExposedSecretWaitsForNobody() {
        at("2026-03-09T08:30");
        Customer jonas = customers.of("secret");
        String point = sam.opens(jonas.reference()).at("/points/0").asText();
        sam.completes(
                jonas.reference(),
                "HandleComplaint",
                decision("UPHELD", "We watch the old wallet; please use a new one.", "The words were known.", point));
        Http.Answer own = sam.tries(jonas.reference(), "ReviewDecision", Map.of("approved", true));
        assertThat(own.body()).contains("reviewer-is-decider");
        sam.givesBack(jonas.reference(), "ReviewDecision");
        supervisor.completes(jonas.reference(), "ReviewDecision", Map.of("approved", true));
        isTold(jonas, 1);
    }

    private void theDeskRecords() {
        at("2026-03-09T09:10");
        // worse than it looked: the time gets shorter
        ines.recordsAs(
                "TECHNICAL.STUCK_TRANSACTION",
                "HIGH",
                "technical",
                customers.reference("stuck"),
                "The withdrawal hangs");
        ines.recordsAs("TECHNICAL.LOCKED_ACCOUNT", "MEDIUM", "technical", customers.reference("locked"), "账户被锁定");
        ines.recordsAs(
                "NEW_FEATURE", "LOW", "product", customers.reference("feature"), "No CSV export", "No hint in the app");
        ines.recordsAs(
                "TECHNICAL", "MEDIUM", "technical", customers.reference("data"), "The copy of the data is missing");
        ines.recordsAs(
                "TECHNICAL.CANNOT_LOG_IN",
                "MEDIUM",
                "technical",
                customers.reference("silent"),
                "The login is refused");
        ines.completes(
                customers.reference("again"),
                "RecordComplaint",
                Map.of("admissible", true, "duplicateOf", customers.reference("stuck")));
        ines.completes(
                customers.reference("stranger"),
                "RecordComplaint",
                Map.of("admissible", false, "inadmissibleReason", "这是您的银行的收费，与我们无关。" + STAFFS_MARK));
        letter(customers.of("stuck"), "ESTIMATE_REVISED", 1);
        letter(customers.of("again"), "MERGED", 1);
        letter(customers.of("stranger"), "REJECTION", 1);
    }

    private void threeMessagesGetOneAnswer() {
        at("2026-03-09T10:00");
        Customer kim = customers.of("stuck");
        Stream.of("Any news?", "It is my rent.", "Hello?").forEach(text -> taken(kim.writes(text + Complainants.MARK)));
        Eventually.holds("all three are with the case", () -> reached(kim, "MessageReceived") == 3);
        assertThat(tao.tasks(kim.reference(), "AnswerMessage")).hasSize(1);
        tao.completes(kim.reference(), "AnswerMessage", Map.of("message", "Our node catches up today. " + STAFFS_MARK));
        letter(kim, "REPLY", 1);
    }

    private void someMustAskAndSomeReferIt() {
        at("2026-03-09T11:00");
        ask("locked", "您最近换过手机吗？");
        ask("silent", "Which code does the app show?");
        tao.completes(
                customers.reference("data"), "HandleComplaint", Map.of("action", "REFER", "department", "personal"));
        letter(customers.of("locked"), "INFORMATION_REQUEST", 1);
        letter(customers.of("silent"), "INFORMATION_REQUEST", 1);
        ines.task(customers.reference("data"), "HandleComplaint");
        everyoneSeesTheirOwnOnly();
    }

    /** Who has a case's task, and who may open it. */
    private void everyoneSeesTheirOwnOnly() {
        assertThat(seenBy(ines)).containsExactlyInAnyOrder("data");
        assertThat(seenBy(tao)).containsExactlyInAnyOrder("stuck", "feature", "locked", "silent");
        assertThat(seenBy(sam)).isEmpty();
        assertThat(mayOpen(ines)).containsExactly("data", "stranger");
        assertThat(mayOpen(tao)).containsExactly("stuck", "locked", "feature", "again", "silent");
        assertThat(mayOpen(sam)).containsExactly("secret");
        assertThat(mayOpen(supervisor)).containsExactlyElementsOf(customers.which(customer -> true));
    }

    private void decisionsAreMadeAndLookedAt() {
        at("2026-03-09T15:00");
        Customer kim = customers.of("stuck");
        Map<String, Object> costly =
                decision("UPHELD", "It left today.", "Our node was behind.", "The withdrawal hangs");
        costly.putAll(remedy("We pay for the delay.", "250", "USDT"));
        tao.completes(kim.reference(), "HandleComplaint", costly);
        assertThat(supervisor.letters(kim.reference(), "RESOLUTION"))
                .as("nobody hears of a draft")
                .isZero();
        supervisor.completes(kim.reference(), "ReviewDecision", Map.of("approved", true));

        Map<String, Object> cheap = decision(
                "PARTLY_UPHELD",
                "CSV comes in May.",
                "It was announced too early.",
                "No CSV export",
                "No hint in the app");
        cheap.putAll(remedy("We waive a month's fee.", "15.00", "EUR"));
        tao.completes(customers.reference("feature"), "HandleComplaint", cheap);

        isTold(kim, 1);
        isTold(customers.of("feature"), 1);
        taken(kim.scores(Map.of("csat", 5, "effort", 6, "recommend", 9, "resolved", true)));
        taken(customers
                .of("feature")
                .scores(Map.of("csat", 3, "resolved", false, "comment", "五月まで待ちます " + Complainants.MARK)));
    }

    private void aCustomerAnswersAndIsNotContent() {
        at("2026-03-10T12:00");
        Customer lin = customers.of("locked");
        taken(lin.writes("上周换了手机。" + Complainants.MARK));
        letter(lin, "ESTIMATE_REVISED", 1);

        at("2026-03-10T14:00");
        tao.completes(lin.reference(), "HandleComplaint", decision("NOT_UPHELD", "锁定符合规则。", "新手机未验证。", "账户被锁定"));
        isTold(lin, 1);

        at("2026-03-10T15:00");
        taken(lin.scores(Map.of("csat", 1, "effort", 1, "resolved", false, "comment", "没有解决 " + Complainants.MARK)));
        supervisor.completes(
                lin.reference(), "ReviewLowScore", Map.of("action", "REOPEN", "comment", "看一下短信记录 " + STAFFS_MARK));
        letter(lin, "REOPENED", 1);
        letter(lin, "ESTIMATE_REVISED", 2);
    }

    private void somebodyElseDecidesAgain() {
        at("2026-03-11T10:00");
        Customer lin = customers.of("locked");
        Http.Answer same =
                tao.tries(lin.reference(), "HandleComplaint", decision("UPHELD", "您说得对。", "短信没有送达。", "账户被锁定"));
        assertThat(same.body()).contains("decided-before");
        tao.givesBack(lin.reference(), "HandleComplaint");
        supervisor.completes(lin.reference(), "HandleComplaint", decision("UPHELD", "您说得对。", "短信没有送达。", "账户被锁定"));
        isTold(lin, 2);
        taken(lin.scoresCycle(2, Map.of("csat", 4, "effort", 5, "resolved", true)));
    }

    /** Nobody in the department decides in time; they write at least. */
    private void aPromisePasses() {
        at("2026-03-11T15:00");
        ines.completes(
                customers.reference("data"), "WriteUpdate", Map.of("message", "We collect your data. " + STAFFS_MARK));
        letter(customers.of("data"), "PROGRESS", 1);

        at("2026-03-11T18:05");
        supervisor.task(customers.reference("data"), "ExplainDelay");
        assertThat(ines.tasks(customers.reference("data"), "ExplainDelay"))
                .as("explaining is the lead's")
                .isEmpty();
    }

    private void aDelayIsExplained() {
        at("2026-03-12T09:30");
        supervisor.completes(
                customers.reference("data"),
                "ExplainDelay",
                Map.of(
                        "reason",
                        "The archive of 2019 is being read. " + STAFFS_MARK,
                        "newDueAt",
                        desk("2026-03-18T12:00").toString()));
        letter(customers.of("data"), "ESTIMATE_REVISED", 1);
    }

    private void oneCustomerStaysSilent() {
        at("2026-03-12T11:05");
        letter(customers.of("silent"), "REMINDER", 1);
        at("2026-03-16T11:15");
        letter(customers.of("silent"), "CLOSED_NO_REPLY", 1);
    }

    private void theLateOneIsDecided() {
        at("2026-03-17T09:35");
        letter(customers.of("data"), "PROGRESS", 2);

        at("2026-03-18T10:00");
        ines.completes(
                customers.reference("data"),
                "HandleComplaint",
                decision("UPHELD", "Your copy is in the app.", "We were too slow.", "The copy of the data is missing"));
        isTold(customers.of("data"), 1);
    }

    /** Fourteen days after each decision. */
    private void theWindowsForDisagreeingEnd() {
        at("2026-03-23T08:35");
        closes("secret");
        survey("secret", "EXPIRED");
        at("2026-03-23T15:05");
        closes("stuck");
        closes("feature");
        at("2026-03-25T10:05");
        closes("locked");
        at("2026-04-01T10:05");
        closes("data");
        survey("data", "EXPIRED");
        // whatever comes too much, or twice, has its time to come
        Eventually.holds(
                "ten seconds pass", () -> now().isAfter(desk("2026-04-01T10:05").plusSeconds(10)));
        Eventually.holds("the books agree", () -> stack.run("reconcile").status() == 0);
    }

    private static Map<String, Object> decision(String outcome, String message, String reason, String... points) {
        Map<String, Object> decision = new LinkedHashMap<>(
                Agent.resolution(outcome, message + " " + STAFFS_MARK, reason + " " + STAFFS_MARK, points));
        decision.remove("remedy");
        return decision;
    }

    private static Map<String, Object> remedy(String words, String amount, String currency) {
        return Map.of("remedy", words + " " + STAFFS_MARK, "remedyAmount", amount, "remedyCurrency", currency);
    }

    private void ask(String complaint, String question) {
        tao.completes(
                customers.reference(complaint),
                "HandleComplaint",
                Map.of("action", "ASK_CUSTOMER", "message", question + STAFFS_MARK));
    }

    private static void taken(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    }

    /** The decision has gone out, and the question how we did. */
    private void isTold(Customer customer, int cycle) {
        letter(customer, "RESOLUTION", cycle);
        letter(customer, "SURVEY_INVITATION", cycle);
    }

    private void letter(Customer customer, String kind, int count) {
        Eventually.holds(
                kind + " " + count + " to " + customer.reference(),
                () -> supervisor.letters(customer.reference(), kind) == count);
    }

    private void closes(String complaint) {
        analyst.findsWithStatus(customers.reference(complaint), "CLOSED");
    }

    private void survey(String complaint, String status) {
        Eventually.holds(
                "the survey of " + complaint + " is " + status,
                () -> analyst.finds(customers.reference(complaint))
                        .filter(record -> record.at("/survey/status").asText().equals(status))
                        .isPresent());
    }

    /** How often the case came by a place in the model. */
    private long reached(Customer customer, String activity) {
        JsonNode process = operator.asks(
                        "/engine-rest/history/process-instance?processInstanceBusinessKey=" + customer.reference())
                .json();
        return operator.asks("/engine-rest/history/activity-instance/count?activityId=" + activity
                        + "&processInstanceId=" + process.at("/0/id").asText())
                .json()
                .get("count")
                .asLong();
    }

    private Instant now() {
        return Instant.parse(
                supervisor.opens(customers.reference("data")).get("now").asText());
    }

    /** @param time at the desk in China */
    private void at(String time) {
        stack.driveTo(desk(time));
    }

    /** Complaints of which somebody has a task on the list. */
    private List<String> seenBy(Agent agent) {
        return customers.which(
                customer -> agent.asks("/engine-rest/task/count?processInstanceBusinessKey=" + customer.reference())
                                .json()
                                .get("count")
                                .asInt()
                        > 0);
    }

    private List<String> mayOpen(Agent agent) {
        return customers.which(customer -> {
            int status = agent.asks("/api/cases/" + customer.reference()).status();
            assertThat(status).isIn(200, 403);
            return status == 200;
        });
    }

    private static Instant desk(String time) {
        return LocalDateTime.parse(time).atZone(DESK).toInstant();
    }
}
