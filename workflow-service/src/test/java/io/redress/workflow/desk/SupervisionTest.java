package io.redress.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.caseview.CaseOnFile;
import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import io.redress.workflow.texts.CaseTexts;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor hands tasks over, many at once, on a page that needs no script. */
class SupervisionTest extends TwoDesks {

    private static final List<String> CASES = List.of("SUPR-0000-0001", "SUPR-0000-0002", "SUPR-0000-0003");

    @Autowired
    private CaseTexts texts;

    @BeforeEach
    void threeTasksOfAnAgent() {
        for (String reference : CASES) {
            new CaseOnFile(jdbc, texts).open(reference, "TECHNICAL", "technical", "WALLET");
            open(reference);
            tasks.addCandidateGroup(record(reference), "technical");
            tasks.setAssignee(record(reference), "agent");
        }
    }

    @AfterEach
    void clean() {
        CASES.forEach(this::end);
        for (String table : List.of("case_timeline", "case_cycle", "case_file")) {
            jdbc.update("delete from " + table + " where reference like 'SUPR-%'");
        }
    }

    @Test
    void handsTheTickedTasksToSomebodyElse() {
        Desk browser = signedIn("supervisor");
        Document page = page(browser, "/supervision?person=agent");
        assertThat(page.select("#tasks label").eachText()).contains("Record complaint");

        var answer = submit(browser, page, "technician", "false", record(CASES.get(0)), record(CASES.get(1)));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page(browser, answer.headers().firstValue("Location").orElseThrow())
                        .select("#done")
                        .text())
                .isEqualTo("2 tasks were reassigned.");
        assertThat(assignees()).containsExactly("technician", "technician", "agent");
        assertThat(jdbc.queryForList(
                        "select what, detail, actor, text_id from case_timeline where reference = ?", CASES.get(0)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("what", "task-assigned")
                        .containsEntry("detail", "RecordComplaint")
                        .containsEntry("actor", "supervisor")
                        .containsEntry("text_id", null));
    }

    @Test
    void givesAllTasksOfAPersonBackToTheDepartment() {
        Desk browser = signedIn("supervisor");

        submit(browser, page(browser, "/supervision?person=agent"), "", "true");

        assertThat(assignees()).containsExactly(null, null, null);
        assertThat(jdbc.queryForList("select what from case_timeline where reference like 'SUPR-%'", String.class))
                .containsOnly("task-unassigned")
                .hasSize(3);
    }

    @Test
    void leavesWhatIsGoneOrNotForThatPerson() {
        Desk browser = signedIn("supervisor");
        Document page = page(browser, "/supervision?person=agent");
        String gone = record(CASES.get(0));
        end(CASES.get(0));
        tasks.deleteCandidateGroup(record(CASES.get(1)), "technical"); // the intake desk's only, now

        var answer = submit(browser, page, "technician", "false", gone, record(CASES.get(1)), record(CASES.get(2)));

        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("done=1", "gone=1", "foreign=1");
        assertThat(task(CASES.get(2))).isEqualTo("technician");
        assertThat(task(CASES.get(1))).isEqualTo("agent");
    }

    @Test
    void countsWhoHasWhat() {
        Document page = page(signedIn("supervisor"), "/supervision");

        assertThat(page.select("#people a").eachText()).startsWith("Nobody").contains("agent", "technician");
        int agents = page.select("#people a").eachText().indexOf("agent");
        assertThat(Integer.parseInt(page.select("#people tbody tr")
                        .get(agents)
                        .select("td")
                        .get(1)
                        .text()))
                .isGreaterThanOrEqualTo(3);
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void isForSupervisorsWithTheTokenOfThePage() {
        Desk browser = signedIn("supervisor");
        Document page = page(browser, "/supervision?person=agent");
        String form = form(Map.of("person", "agent", "all", "true", "to", ""), null);

        assertThat(signedIn("agent").get("/supervision").statusCode()).isEqualTo(403);
        assertThat(signedIn("agent").postForm("/supervision", form).statusCode())
                .isEqualTo(403);
        assertThat(browser.postForm("/supervision", form).statusCode())
                .as("no token")
                .isEqualTo(403);
        assertThat(Desk.unknown(port).get("/supervision").statusCode()).isEqualTo(302);
        assertThat(submit(browser, page, "nobody-known", "false", record(CASES.get(0)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(assignees()).containsExactly("agent", "agent", "agent");
    }

    @Test
    void speaksChinese() {
        assertThat(signedIn("supervisor")
                        .send("GET", "/supervision?person=agent", "", "Accept-Language", "zh-CN")
                        .body())
                .contains("agent 的待办任务")
                .contains("lang=\"zh\"");
    }

    private HttpResponse<String> submit(Desk browser, Document page, String to, String all, String... ticked) {
        String token = page.selectFirst("#reassign input[name=_csrf]").val();
        StringBuilder form = new StringBuilder(form(Map.of("person", "agent", "all", all, "to", to), token));
        for (String task : ticked) {
            form.append("&task=").append(task);
        }
        return browser.postForm("/supervision", form.toString());
    }

    private static String form(Map<String, String> fields, String token) {
        StringBuilder form = new StringBuilder(token == null ? "x=" : "_csrf=" + encoded(token));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
        return form.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Document page(Desk browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private List<String> assignees() {
        return CASES.stream().map(this::task).toList();
    }

    private String task(String reference) {
        return tasks.createTaskQuery().taskId(record(reference)).singleResult().getAssignee();
    }

    private String record(String reference) {
        return task(reference, "RecordComplaint");
    }
}
