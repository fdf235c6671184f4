package io.redress.workflow.desk;

import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.access.CaseAccess;
import io.redress.workflow.access.Reader;
import io.redress.workflow.estimate.WorkingTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The cases in which the customer has the word: they have no open task, so that no list of tasks shows them. */
@Controller
class WaitingPage {

    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final CaseAccess access;
    private final WorkingTime workingTime;
    private final WorkflowSettings house;
    private final Taxonomy taxonomy;
    private final DeskSettings settings;

    WaitingPage(
            JdbcTemplate jdbc,
            CaseAccess access,
            WorkingTime workingTime,
            WorkflowSettings house,
            Taxonomy taxonomy,
            DeskSettings settings) {
        this.jdbc = jdbc;
        this.access = access;
        this.workingTime = workingTime;
        this.house = house;
        this.taxonomy = taxonomy;
        this.settings = settings;
    }

    private record Waiting(String reference, String category, String severity, String department, Instant since) {}

    @GetMapping("/waiting")
    ResponseEntity<String> waiting(Authentication login, Locale locale) {
        List<Waiting> all = find(Reader.of(login));
        DeskPage page = new DeskPage(locale, settings.zone(), "waiting");
        page.element("p", "class=lead", page.say("waiting.lead"));
        if (all.isEmpty()) {
            return page.element("p", "id=none", page.say("waiting.none")).answer();
        }
        if (all.size() > MOST) {
            page.element("p", "class=more", page.say("waiting.more", MOST, all.size()));
        }
        page.html("<div class=wide><table id=waiting><thead><tr>")
                .cells(
                        "th",
                        page.say("case"),
                        page.say("category"),
                        page.say("severity"),
                        page.say("department"),
                        page.say("since"),
                        page.say("until"))
                .html("</tr></thead><tbody>");
        all.stream().limit(MOST).forEach(waiting -> row(page, waiting, locale));
        return page.html("</tbody></table></div>").answer();
    }

    private void row(DeskPage page, Waiting waiting, Locale locale) {
        page.html("<tr><td>")
                .element("code", "", waiting.reference())
                .html("</td>")
                .cells(
                        "td",
                        taxonomy.find(waiting.category())
                                .map(category -> category.name().in(locale))
                                .orElse(waiting.category()),
                        page.code("severity", waiting.severity()),
                        page.code("department", waiting.department()),
                        page.time(waiting.since()),
                        page.time(workingTime
                                .of(waiting.department())
                                .addWorkingDays(waiting.since(), house.waitForCustomer())
                                .at()))
                .html("</tr>");
    }

    private List<Waiting> find(Reader reader) {
        String[] departments = house.departments().keySet().stream()
                .filter(department -> access.worksFor(reader, department))
                .toArray(String[]::new);
        return jdbc.query(
                "select reference, category, severity, department, paused_since from case_file"
                        + " where status = 'WAITING_FOR_CUSTOMER' and paused_since is not null and department = any(?)"
                        + " order by paused_since, reference",
                (row, index) -> new Waiting(
                        row.getString("reference"),
                        row.getString("category"),
                        row.getString("severity"),
                        row.getString("department"),
                        row.getObject("paused_since", OffsetDateTime.class).toInstant()),
                (Object) departments);
    }
}
