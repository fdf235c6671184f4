package io.redress.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.local.RunningStack;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files ten complaints and works them until every stage is there. What has to lie in the past comes first, because the
 * clocks are driven for it.
 */
public final class Demo {

    private static final Pattern SURVEY_LINK = Pattern.compile("https?://[^\\s<>\"]+/s/([^\\s<>\"?#]+)");
    private static final Duration SAFELY_AFTER = Duration.ofMinutes(5);

    private final RunningStack stack;
    private final PrintStream out;
    private final Map<String, Story> stories;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Desk agent;
    private final Map<Filed, String> shown = new LinkedHashMap<>();

    private Demo(RunningStack stack, PrintStream out) throws IOException {
        this.stack = stack;
        this.out = out;
        this.stories = Story.all();
        this.agent = new Desk(stack.workflow("agent"), "agent");
    }

    /** Returns 0 when every stage was reached. */
    public static int run(RunningStack stack, PrintStream out) throws IOException {
        Demo demo = new Demo(stack, out);
        stack.now();
        demo.closed();
        demo.submitted();
        demo.recorded();
        demo.inProgress();
        demo.waiting();
        demo.resolved();
        demo.reopened();
        demo.withdrawn();
        demo.rejected();
        demo.emergency();
        demo.table();
        return 0;
    }

    private void closed() {
        Filed filed = file("closed", "CLOSED");
        String point = "The transfer is stuck and the fee is gone";
        agent.complete(
                filed, "RecordComplaint", Handling.record("TECHNICAL.STUCK_TRANSACTION", "MEDIUM", "technical", point));
        agent.complete(
                filed,
                "HandleComplaint",
                Handling.resolve(
                        "UPHELD",
                        "Your transfer has been sent again with a higher fee, and it is confirmed now.",
                        "We give the fee back to you.",
                        "Our fee estimate was too low at that hour.",
                        point));
        filed.awaitStage("RESOLVED");
        String token = surveyToken("closed");
        stack.survey()
                .post(
                        "/api/surveys/" + token + "/answer",
                        Map.of("csat", 5, "effort", 2, "resolved", true, "comment", "Quick and clear, thank you."));
        Instant until = Instant.parse(
                filed.view().path("resolution").path("reopenUntil").asText());
        Duration step = Duration.between(stack.now(), until).plus(SAFELY_AFTER);
        say("answered the survey; driving the clocks on by " + step.toDays() + " days, past the time for disagreeing");
        stack.driveClock(step);
        filed.awaitStage("CLOSED");
    }

    private void submitted() {
        Filed filed = file("submitted", "SUBMITTED");
        Patience.until(
                "an estimate for " + filed.reference(), () -> filed.view().hasNonNull("estimate"));
    }

    private void recorded() {
        Filed filed = file("recorded", "RECORDED");
        agent.complete(
                filed,
                "RecordComplaint",
                Handling.record("NEW_FEATURE", "LOW", "product", "The new portfolio view cannot be switched off"));
    }

    private void inProgress() {
        Filed filed = file("inProgress", "IN_PROGRESS");
        agent.complete(
                filed,
                "RecordComplaint",
                Handling.record("TECHNICAL.APP_ERROR", "MEDIUM", "technical", "The app signs out after each start"));
        agent.complete(filed, "HandleComplaint", Handling.refer("product"));
        filed.awaitStage("IN_PROGRESS");
        filed.say("هل من جديد؟ 🙏");
        agent.complete(
                filed,
                "AnswerMessage",
                Map.of("message", "We have found the cause in the new version. The next update will mend it."));
        say("referred, asked by the customer, answered");
    }

    private void waiting() {
        Filed filed = file("waiting", "WAITING_FOR_CUSTOMER");
        agent.complete(
                filed,
                "RecordComplaint",
                Handling.record("TECHNICAL.STUCK_TRANSACTION", "HIGH", "technical", "充值没有到账"));
        agent.complete(filed, "HandleComplaint", Handling.ask("请把交易哈希发给我们,我们马上核对。"));
    }

    private void resolved() {
        Filed filed = file("resolved", "RESOLVED");
        String point = "Support did not answer for a week";
        agent.complete(filed, "RecordComplaint", Handling.record("PERSONAL_REQUEST", "LOW", "personal", point));
        agent.complete(
                filed,
                "HandleComplaint",
                Handling.resolve(
                        "PARTLY_UPHELD",
                        "You are right that it took too long; your documents are complete now.",
                        "Your limit has been raised today.",
                        "Your mail had been sorted into the wrong queue.",
                        point));
    }

    private void reopened() {
        Filed filed = file("reopened", "RECORDED");
        String point = "账户被锁定";
        agent.complete(
                filed, "RecordComplaint", Handling.record("TECHNICAL.LOCKED_ACCOUNT", "MEDIUM", "technical", point));
        agent.complete(
                filed,
                "HandleComplaint",
                Handling.resolve("NOT_UPHELD", "账户因多次输错密码而被保护性锁定。", "请通过自助服务重设密码。", "锁定符合安全规则。", point));
        filed.awaitStage("RESOLVED");
        filed.disagree("我没有输错密码,请再查一次。");
        Patience.until(filed.reference() + " to be reopened", () -> filed.cycle() == 2);
        say("resolved, disagreed with, open again");
        Patience.until(
                filed.reference() + " to be worked again", () -> !filed.stage().equals("RESOLVED"));
        shown.put(filed, filed.stage());
    }

    private void withdrawn() {
        Filed filed = file("withdrawn", "WITHDRAWN");
        filed.withdraw();
    }

    private void rejected() {
        Filed filed = file("rejected", "REJECTED");
        agent.complete(
                filed,
                "RecordComplaint",
                Handling.reject("This is about a company we have nothing to do with; your bank can help."));
    }

    private void emergency() {
        Filed filed = file("emergency", "RECORDED");
        say(filed.redactions()
                + " secret(s) removed before anything was stored; recorded by itself for the security desk");
    }

    private Filed file(String key, String stage) {
        Story story = stories.get(key);
        Filed filed = Filed.by(stack.customer(), story.request(run));
        shown.put(filed, stage);
        out.println("[%2d/%d] %s  %-3s %s"
                .formatted(shown.size(), stories.size(), filed.reference(), story.language(), cut(story.subject())));
        return filed;
    }

    private String surveyToken(String key) {
        String to = URLEncoder.encode(stories.get(key).address(run), StandardCharsets.UTF_8);
        return Patience.find("the survey's mail", () -> {
            for (JsonNode mail : stack.mailbox().get("/api/messages?to=" + to)) {
                Matcher link = SURVEY_LINK.matcher(mail.path("text").asText());
                if (link.find()) {
                    return Optional.of(link.group(1));
                }
            }
            return Optional.empty();
        });
    }

    private void table() {
        out.println();
        out.println("%-16s %-22s %s".formatted("Complaint", "Stage", "Address"));
        shown.forEach((filed, stage) -> {
            filed.awaitStage(stage);
            String cycle = filed.cycle() > 1 ? " (reopened)" : "";
            out.println("%-16s %-22s %s".formatted(filed.reference(), stage + cycle, filed.trackingUrl()));
        });
        out.println();
        out.println("The clocks now show " + stack.now() + ".");
    }

    private void say(String line) {
        out.println("        " + line);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
    }
}
