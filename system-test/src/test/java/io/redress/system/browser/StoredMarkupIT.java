package io.redress.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Eventually;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every field that takes words, from customers and from agents, holds markup that would run as a script. Wherever the
 * words are shown, as page, mail, form or table, they are text.
 */
class StoredMarkupIT {

    private static final int WIDE = 1280;
    private static final int HIGH = 900;

    private final Stack stack = Stack.up();
    private final Agent agent = Agent.named(stack, "agent");
    private final Agent supervisor = Agent.named(stack, "supervisor");
    private final Timers timers = new Timers(stack);
    private final Markup markup = new Markup();

    /** Kinds of tasks whose form was looked at. */
    private final Set<String> forms = new TreeSet<>();

    @Test
    void whateverIsTypedIsShownAsText() {
        try (Browser browser = new Browser()) {
            Page phone = markup.watch(browser.visitor(360, 740));
            Page desk = markup.watch(browser.visitor(WIDE, HIGH));
            Page lead = markup.watch(browser.visitor(WIDE, HIGH));
            Tasklist tasklist = new Tasklist(desk, stack);
            Tasklist leads = new Tasklist(lead, stack);
            tasklist.signIn("agent");
            leads.signIn("supervisor");

            markup.seesWhatIsNoText(phone);
            formsShowItAgain(phone);
            Customer kim = files();
            sends(kim);
            form(tasklist, agent, kim, "RecordComplaint");
            markup.looks(
                    desk,
                    "RecordComplaint",
                    "subject",
                    "description",
                    "told",
                    "remedySought",
                    "name",
                    "message",
                    "file");
            agent.recordsAs("TECHNICAL", "CRITICAL", "technical", kim.reference(), Markup.in("point"));
            form(tasklist, agent, kim, "AnswerMessage");
            markup.looks(desk, "AnswerMessage", "message");
            agent.completes(kim.reference(), "AnswerMessage", Map.of("message", Markup.in("answer")));
            incident(lead, kim);
            form(tasklist, agent, kim, "HandleComplaint");
            markup.looks(
                    desk, "HandleComplaint", "point", "answer", "incidentTitle", "incidentUpdate", "proposalReason");
            resolves(kim);
            form(leads, supervisor, kim, "ReviewDecision");
            markup.looks(lead, "ReviewDecision", "decision", "reason", "remedy");
            supervisor.completes(
                    kim.reference(), "ReviewDecision", Map.of("approved", false, "comment", Markup.in("review")));
            form(tasklist, agent, kim, "HandleComplaint");
            markup.looks(desk, "HandleComplaint again", "review");
            resolves(kim);
            supervisor.completes(kim.reference(), "ReviewDecision", Map.of("approved", true));
            kim.seesStatus("RESOLVED");
            tracks(phone, kim);
            survey(phone, kim);
            form(leads, supervisor, kim, "ReviewLowScore");
            markup.looks(lead, "ReviewLowScore", "surveyComment");
            reopens(phone, kim);
            staffPages(browser, lead, kim);
            rejected(phone, desk, tasklist);
            mails(phone, kim);
            late(phone, desk, tasklist, lead, leads);
        }
        assertThat(markup.faults()).isEmpty();
        assertThat(forms).as("every form was looked at").isEqualTo(Models.tasks());
    }

    private void formsShowItAgain(Page phone) {
        phone.navigate(stack.intake() + "/");
        phone.evaluate("() => document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
        phone.fill("#subject", Markup.in("typedSubject"));
        phone.fill("#description", Markup.in("typedDescription"));
        phone.fill("#name", Markup.in("typedName"));
        phone.fill("#email", Markup.in("typedEmail"));
        phone.locator("#complaint button[type=submit]").last().click();
        markup.looks(phone, "the form, refused", "typedSubject", "typedDescription", "typedName", "typedEmail");
        phone.navigate(stack.intake() + "/track");
        phone.fill("input[name=reference]", Markup.in("typedReference"));
        phone.fill("input[name=token]", Markup.in("typedToken"));
        phone.locator("main button[type=submit]").first().click();
        markup.looks(phone, "the page to find a complaint");
    }

    private Customer files() {
        Map<String, Object> complaint =
                new LinkedHashMap<>(Customer.complaint("en", Markup.in("subject"), Markup.in("description")));
        complaint.put("remedySought", Markup.in("remedySought"));
        complaint.put("category", "TECHNICAL.LOCKED_ACCOUNT");
        complaint.put("answers", Map.of("told", Markup.in("told")));
        Map<String, Object> contact = new LinkedHashMap<>();
        ((Map<?, ?>) complaint.get("contact")).forEach((key, value) -> contact.put(key.toString(), value));
        for (String field : List.of("name", "address", "customerNumber", "legalId")) {
            contact.put(field, Markup.in(field));
        }
        complaint.put("contact", contact);
        complaint.put("detriment", Markup.in("detriment"));
        complaint.put(
                "representative",
                Map.of(
                        "name", Markup.in("actingName"),
                        "address", Markup.in("actingAddress"),
                        "legalId", Markup.in("actingId")));
        return Customer.files(stack, complaint);
    }

    private static void sends(Customer kim) {
        assertThat(kim.writes(Markup.in("message")).status()).isEqualTo(201);
        Http.Answer file = kim.sends(
                Markup.in("file").replace("\"", "%22") + ".txt",
                "text/plain",
                ("<script>__xss('fileText')</script>" + Markup.in("fileText")).getBytes(StandardCharsets.UTF_8));
        assertThat(file.status()).as(file.body()).isEqualTo(201);
    }

    private void incident(Page lead, Customer kim) {
        lead.navigate(stack.workflow() + "/incidents");
        lead.fill("#titleEn", Markup.in("incidentTitle"));
        lead.fill("#noticeEn", Markup.in("incidentNotice"));
        lead.click("#open button[type=submit]");
        lead.fill("#references", kim.reference() + " " + Markup.in("typedReferences"));
        lead.click("#bind button[type=submit]");
        lead.fill("#updateEn", Markup.in("incidentUpdate"));
        lead.click("#tell button[type=submit]");
        lead.selectOption("#outcome", "UPHELD");
        lead.fill("#reasonEn", Markup.in("proposalReason"));
        lead.fill("#messageEn", Markup.in("proposalMessage"));
        lead.click("#resolve button[type=submit]");
        markup.looks(
                lead,
                "the page of an incident",
                "incidentTitle",
                "incidentNotice",
                "incidentUpdate",
                "proposalReason",
                "proposalMessage");
    }

    private void resolves(Customer kim) {
        Map<String, Object> resolution = new LinkedHashMap<>(
                Agent.resolution("UPHELD", Markup.in("decision"), Markup.in("reason"), Markup.in("point")));
        resolution.put("remedy", Markup.in("remedy"));
        agent.completes(kim.reference(), "HandleComplaint", resolution);
    }

    private void tracks(Page phone, Customer kim) {
        phone.navigate(kim.trackingUrl());
        String[] fields = {
            "subject",
            "description",
            "message",
            "file",
            "answer",
            "incidentUpdate",
            "decision",
            "reason",
            "remedy",
            "point"
        };
        markup.looks(phone, "the page of the complaint", fields);
        String evidence = phone.locator("a[href*='/evidence/']").first().getAttribute("href");
        Map<String, String> headers = phone.request()
                .get(phone.url().replaceFirst("/track/.*", "") + evidence)
                .headers();
        assertThat(headers.get("content-type")).startsWith("text/plain");
        assertThat(headers.get("content-disposition")).startsWith("attachment");
        assertThat(headers).containsEntry("x-content-type-options", "nosniff");
        phone.navigate(kim.trackingUrl());
        String page = phone.url().replaceFirst("[?#].*", "");
        phone.navigate(page + "/record");
        markup.looks(phone, "the whole record", fields);
        markup.looks(
                phone,
                "the whole record",
                "name",
                "address",
                "customerNumber",
                "legalId",
                "detriment",
                "actingName",
                "actingAddress",
                "actingId",
                "remedySought",
                "told");
        phone.navigate(page + "/withdrawal");
        markup.looks(phone, "the page to withdraw", "subject");
    }

    private void survey(Page phone, Customer kim) {
        String address = stack.survey() + "/s/" + kim.surveyToken();
        phone.navigate(address);
        phone.evaluate("() => document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
        phone.fill("#comment", Markup.in("surveyComment"));
        phone.locator("form button[type=submit]").last().click();
        markup.looks(phone, "the survey, refused", "surveyComment");
        Http.Answer answer = kim.scores(Map.of("csat", 1, "comment", Markup.in("surveyComment")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        phone.navigate(address);
        markup.looks(phone, "the survey, answered");
    }

    private void reopens(Page phone, Customer kim) {
        assertThat(kim.disagrees(Markup.in("disagreement")).status()).isBetween(200, 202);
        phone.navigate(kim.trackingUrl());
        markup.looks(phone, "the page of the complaint, reopened", "disagreement");
    }

    private void staffPages(Browser browser, Page lead, Customer kim) {
        lead.navigate(stack.workflow() + "/incidents");
        markup.looks(lead, "the list of incidents", "incidentTitle");
        lead.navigate(stack.workflow() + "/supervision?person=" + Http.encoded(Markup.in("person")));
        markup.looks(lead, "the page to reassign");
        String password = stack.credential("analyst.password");
        Page analyst = markup.watch(browser.visitor(WIDE, HIGH, "analyst", password));
        analyst.navigate(stack.archive() + "/analytics");
        markup.looks(analyst, "the analysts' page");
        table(kim, password);
    }

    /**
     * No word that anybody typed comes so far, and so no formula for a spreadsheet either; what the table does with one
     * that comes all the same is a matter of its writer, and tested there.
     */
    private void table(Customer kim, String password) {
        String table = Http.basic("analyst", password)
                .getAs(stack.archive() + "/api/archive/complaints?severity=CRITICAL&limit=500", "text/csv")
                .body();
        assertThat(table).contains(kim.reference()).doesNotContain("__xss");
    }

    private void rejected(Page phone, Page desk, Tasklist tasklist) {
        Customer sam = Customer.files(stack, Customer.complaint("en", "Not ours", "Something else."));
        agent.completes(
                sam.reference(),
                "RecordComplaint",
                Map.of(
                        "category",
                        "TECHNICAL",
                        "severity",
                        "LOW",
                        "department",
                        "technical",
                        "admissible",
                        false,
                        "inadmissibleReason",
                        Markup.in("inadmissibleReason")));
        sam.seesStatus("REJECTED");
        phone.navigate(sam.trackingUrl());
        markup.looks(phone, "the page of the rejected complaint", "inadmissibleReason");
        assertThat(sam.writes(Markup.in("afterword")).status()).isEqualTo(201);
        form(tasklist, agent, sam, "AfterCare");
        markup.looks(desk, "AfterCare", "afterword");
        agent.completes(sam.reference(), "AfterCare", Map.of("message", Markup.in("afterCare")));
        sam.getsMailSaying("afterCare");
        phone.navigate(sam.trackingUrl());
        markup.looks(phone, "the page of the rejected complaint, looked after", "afterword", "afterCare");
        mails(phone, sam);
    }

    /** Asked, told how it goes, told that it takes longer: what staff write when a case drags on. */
    private void late(Page phone, Page desk, Tasklist tasklist, Page lead, Tasklist leads) {
        Map<String, Object> complaint =
                Customer.complaint("en", Markup.in("lateSubject"), Markup.in("lateDescription"));
        complaint.put("product", "PAYMENTS");
        Customer alex = Customer.files(stack, Customer.from("DE", complaint));
        String reference = alex.reference();
        agent.records(reference, Markup.in("latePoint"));
        agent.completes(
                reference, "HandleComplaint", Map.of("action", "ASK_CUSTOMER", "message", Markup.in("question")));
        form(tasklist, agent, alex, "AwaitAnswer");
        markup.looks(desk, "AwaitAnswer", "lateSubject", "lateDescription", "question");
        agent.completes(reference, "AwaitAnswer", Map.of());
        due(agent, reference, "WriteUpdate", "ReportDue", "NextReportDue");
        form(tasklist, agent, alex, "WriteUpdate");
        markup.looks(desk, "WriteUpdate", "lateSubject", "lateDescription", "question");
        agent.completes(reference, "WriteUpdate", Map.of("message", Markup.in("update")));
        due(supervisor, reference, "ExplainDelay", "ClockStepDue", "NextClockStepDue");
        form(leads, supervisor, alex, "ExplainDelay");
        markup.looks(lead, "ExplainDelay", "lateSubject", "lateDescription", "question", "update");
        Instant now = Instant.parse(agent.opens(reference).get("now").asText());
        supervisor.completes(
                reference,
                "ExplainDelay",
                Map.of(
                        "reason",
                        Markup.in("delay"),
                        "newDueAt",
                        now.plus(Duration.ofDays(1)).toString()));
        due(supervisor, reference, "SecureDeadline", "ClockStepDue", "NextClockStepDue");
        form(leads, supervisor, alex, "SecureDeadline");
        markup.looks(lead, "SecureDeadline", "lateSubject", "lateDescription", "update");
        supervisor.completes(reference, "SecureDeadline", Map.of("comment", Markup.in("secured")));
        form(tasklist, agent, alex, "HandleComplaint");
        markup.looks(desk, "HandleComplaint, late", "latePoint", "update");
        alex.getsMailSaying("delay");
        phone.navigate(alex.trackingUrl());
        markup.looks(phone, "the page of the late complaint", "question", "update", "delay");
        mails(phone, alex);
    }

    private void due(Agent who, String reference, String task, String... due) {
        timers.waitUntil(() -> who.taskNow(reference, task).isPresent(), reference, due);
    }

    /** In the mailbox, and as the reader's program shows it: without a policy that could hide a fault. */
    private void mails(Page reader, Customer customer) {
        Eventually.holds("mail came", () -> customer.mails().size() >= 2);
        for (JsonNode mail : customer.mails()) {
            reader.navigate("about:blank");
            reader.setContent(mail.get("html").asText());
            markup.looks(reader, "a mail, " + mail.get("subject").asText());
            reader.navigate(stack.mailbox().replace("127.0.0.1", "localhost") + "/messages/"
                    + mail.get("id").asText());
            markup.looks(reader, "the mailbox");
        }
        reader.navigate(stack.mailbox().replace("127.0.0.1", "localhost") + "/");
        markup.looks(reader, "the list of the mailbox");
    }

    /** Opens a task of a complaint at somebody's desk. */
    private void form(Tasklist at, Agent who, Customer customer, String task) {
        at.open(who.task(customer.reference(), task).get("id").asText());
        forms.add(task);
    }
}
