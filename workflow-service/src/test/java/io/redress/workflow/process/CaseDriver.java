package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.redress.messaging.Event;
import io.redress.messaging.testing.Contracts;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.inbox.Inbox;
import io.redress.workflow.inbox.InboxWorker;
import io.redress.workflow.inbox.IntakeEvents.ComplaintSubmitted;
import io.redress.workflow.inbox.IntakeEvents.ComplaintWithdrawn;
import io.redress.workflow.inbox.IntakeEvents.EvidenceCleared;
import io.redress.workflow.inbox.IntakeEvents.MessageReceived;
import io.redress.workflow.inbox.IntakeEvents.ReopeningRequested;
import io.redress.workflow.inbox.SurveyEvents.SurveyAnswered;
import io.redress.workflow.texts.CaseTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drives one case at a time through the process, and tells what came of it. The mechanics of all process tests. */
@TestComponent
class CaseDriver {

    private final ProcessEngine engine;
    private final Inbox inbox;
    private final InboxWorker worker;
    private final CaseFiles files;
    private final CaseTexts texts;
    private final JdbcTemplate jdbc;
    private final MovableClock clock;
    private final ObjectMapper json;

    private String reference;
    private long sequence;

    CaseDriver(
            ProcessEngine engine,
            Inbox inbox,
            InboxWorker worker,
            CaseFiles files,
            CaseTexts texts,
            JdbcTemplate jdbc,
            MovableClock clock,
            ObjectMapper json) {
        this.engine = engine;
        this.inbox = inbox;
        this.worker = worker;
        this.files = files;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    // what comes in

    /** Takes up a complaint, at the instant of its receipt, without filing it yet. */
    CaseDriver about(ComplaintSubmitted complaint) {
        reference = complaint.reference();
        sequence = 0;
        clock.moveTo(complaint.receivedAt());
        return this;
    }

    /** Goes on with a case that was filed before. */
    CaseDriver turnTo(String filed) {
        reference = filed;
        sequence = inboxEntries();
        return this;
    }

    CaseDriver file(ComplaintSubmitted complaint) {
        about(complaint);
        return arrives("complaint-submitted", complaint);
    }

    CaseDriver customerWrites() {
        return arrives("message-received", new MessageReceived(reference, uuid(), clock.instant()));
    }

    CaseDriver customerAddsAFile() {
        return fileCleared(uuid(), clock.instant(), false);
    }

    CaseDriver fileCleared(String evidenceId, Instant receivedAt, boolean withComplaint) {
        return arrives("evidence-cleared", new EvidenceCleared(reference, evidenceId, receivedAt, withComplaint));
    }

    CaseDriver customerWithdraws() {
        return arrives("complaint-withdrawn", new ComplaintWithdrawn(reference, clock.instant()));
    }

    CaseDriver customerAsksToReopen(int cycle, Instant requestedAt) {
        return arrives("reopening-requested", new ReopeningRequested(reference, cycle, requestedAt));
    }

    CaseDriver customerScores(int cycle, int csat) {
        return arrives("survey-answered", new SurveyAnswered(reference, cycle, csat));
    }

    CaseDriver arrives(String type, Object view) {
        inbox.take(event(type), view);
        return this;
    }

    Event event(String type) {
        String source = type.startsWith("survey") ? "survey" : "intake";
        return new Event(
                uuid(), type, "/" + source + "-service", clock.instant(), reference, ++sequence, "redress." + source);
    }

    void arrives(Event event, Object view) {
        inbox.take(event, view);
    }

    void sweep() {
        worker.work(reference);
    }

    // what agents do

    /** The intake desk records one point. */
    CaseDriver record(Map<String, Object> more) {
        return complete(
                "RecordComplaint", with(Map.of("admissible", true, "points", "[\"The transfer is pending\"]"), more));
    }

    CaseDriver record() {
        return record(Map.of());
    }

    /** Upholds every point that was recorded. */
    CaseDriver resolve() {
        return resolve(Map.of());
    }

    CaseDriver resolve(Map<String, Object> more) {
        Map<String, Object> answer = Map.of(
                "action",
                "RESOLVE",
                "outcome",
                "UPHELD",
                "message",
                "We are sorry.",
                "remedy",
                "The fee is paid back",
                "findings",
                findings());
        return complete("HandleComplaint", with(answer, more));
    }

    private String findings() {
        ArrayNode findings = json.createArrayNode();
        for (JsonNode point :
                read(texts.read(reference, caseFile().pointsText()).orElseThrow())) {
            findings.addObject()
                    .put("point", point.asText())
                    .put("finding", "It was")
                    .put("reason", "Congestion");
        }
        return findings.toString();
    }

    CaseDriver ask() {
        return complete("HandleComplaint", Map.of("action", "ASK_CUSTOMER", "message", "Which address?"));
    }

    CaseDriver refer(String department) {
        return complete("HandleComplaint", Map.of("action", "REFER", "department", department));
    }

    CaseDriver complete(String taskKey, Map<String, Object> variables) {
        engine.getTaskService().complete(task(taskKey).getId(), new HashMap<>(variables));
        return this;
    }

    /** Does something in the name of somebody who is signed in. */
    CaseDriver as(String user, UnaryOperator<CaseDriver> what) {
        engine.getIdentityService().setAuthenticatedUserId(user);
        try {
            return what.apply(this);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Somebody takes the task and begins to work on it. */
    CaseDriver claim(String taskKey) {
        engine.getTaskService().claim(task(taskKey).getId(), "somebody");
        return this;
    }

    static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    // time

    /** Lets time pass; every timer that becomes due meanwhile fires at its own instant. */
    CaseDriver wait(Duration duration) {
        return waitUntil(clock.instant().plus(duration));
    }

    CaseDriver waitUntil(Instant until) {
        for (Optional<Job> due = nextJob(until); due.isPresent(); due = nextJob(until)) {
            Job job = due.get();
            if (job.getDuedate().toInstant().isAfter(clock.instant())) {
                clock.moveTo(job.getDuedate().toInstant());
            }
            engine.getManagementService().executeJob(job.getId());
        }
        clock.moveTo(until);
        return this;
    }

    /** Time has passed while nothing ran; every timer that is due by now fires now. */
    CaseDriver wakeUpAt(Instant at) {
        clock.moveTo(at);
        return waitUntil(at);
    }

    /** The next timer of a case, also when it is not due yet. */
    Job timer(String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(process().getId())
                .activityId(activity)
                .singleResult();
    }

    Instant now() {
        return clock.instant();
    }

    private Optional<Job> nextJob(Instant until) {
        return processes().stream()
                .flatMap(process -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .duedateLowerThan(Date.from(until.plusMillis(1)))
                        .list()
                        .stream())
                .min(Comparator.comparing(Job::getDuedate));
    }

    // what came of it

    String reference() {
        return reference;
    }

    CaseFile caseFile() {
        return files.get(reference);
    }

    /** The process that works the current cycle, also when it has ended. */
    ProcessInstance process() {
        String id = caseFile().currentCycle().processInstanceId();
        ProcessInstance running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        return running != null ? running : new EndedProcess(id);
    }

    List<ProcessInstance> processes() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list();
    }

    Task task(String key) {
        List<Task> tasks = tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(key))
                .toList();
        assertThat(tasks).as("open tasks " + key).hasSize(1);
        return tasks.get(0);
    }

    List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .initializeFormKeys()
                .list();
    }

    /** The groups that a task waits for. */
    List<String> candidates(String key) {
        return engine.getTaskService().getIdentityLinksForTask(task(key).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    List<String> openTasks() {
        return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** The types of all events of the case, in order; each of them keeps its contract. */
    List<String> announced() {
        return jdbc.query(
                "select type, data from case_outbox where reference = ? order by seq",
                (row, index) -> {
                    Contracts.assertValid("redress.case", row.getString("type"), row.getString("data"));
                    return row.getString("type");
                },
                reference);
    }

    /** The data of the last event of a type. */
    JsonNode lastEvent(String type) {
        String data = jdbc.queryForObject(
                "select data from case_outbox where reference = ? and type = ? order by seq desc"
                        + " fetch first 1 rows only",
                String.class,
                reference,
                type);
        return read(data);
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
    }

    /** What is stuck in the inbox. */
    List<String> problems() {
        return jdbc.queryForList(
                "select problem from inbox where reference = ? and handled_at is null", String.class, reference);
    }

    long inboxEntries() {
        return jdbc.queryForObject("select count(*) from inbox where reference = ?", Long.class, reference);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
