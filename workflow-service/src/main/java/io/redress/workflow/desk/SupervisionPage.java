package io.redress.workflow.desk;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who has which open tasks, and giving them to somebody else, many at once. */
@Controller
@RequestMapping("/supervision")
class SupervisionPage {

    /** What a person is called in addresses who is nobody: a user name is never empty. */
    private static final String NOBODY = "";

    private final OpenTasks open;
    private final Reassigning reassigning;
    private final DeskSettings settings;

    SupervisionPage(OpenTasks open, Reassigning reassigning, DeskSettings settings) {
        this.open = open;
        this.reassigning = reassigning;
        this.settings = settings;
    }

    /** @param person whose tasks are listed; empty for those that nobody has, null for none */
    @GetMapping
    ResponseEntity<String> show(
            @RequestParam(required = false) String person,
            @RequestParam(required = false) Integer done,
            @RequestParam(defaultValue = "0") int gone,
            @RequestParam(defaultValue = "0") int foreign,
            CsrfToken token,
            Locale locale) {
        DeskPage page = new DeskPage(locale, settings.zone(), "supervision");
        page.element("p", "class=lead", page.say("supervision.lead"));
        if (done != null) {
            tell(page, done, gone, foreign);
        }
        people(page, person);
        if (person != null) {
            tasks(page, person, token);
        }
        return page.answer();
    }

    /**
     * @param person who has the tasks now
     * @param task the ids of those that are ticked
     * @param all whether all tasks of the person are meant, ticked or not
     * @param to who gets them; empty for nobody
     */
    @PostMapping
    ResponseEntity<Void> reassign(
            @RequestParam(defaultValue = NOBODY) String person,
            @RequestParam(required = false) List<String> task,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = NOBODY) String to,
            Authentication login) {
        if (!to.equals(NOBODY) && !open.people().contains(to)) {
            return ResponseEntity.badRequest().build(); // no choice of the page
        }
        List<String> chosen = all ? open.idsOf(nullIfNobody(person)) : task == null ? List.of() : task;
        Reassigning.Result result = reassigning.assign(login.getName(), chosen, nullIfNobody(to));
        URI back = UriComponentsBuilder.fromPath("/supervision")
                .queryParam("person", "{person}")
                .queryParam("done", result.done())
                .queryParam("gone", result.gone())
                .queryParam("foreign", result.foreign())
                .build(person);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(back).build();
    }

    private static String nullIfNobody(String person) {
        return person.equals(NOBODY) ? null : person;
    }

    private static void tell(DeskPage page, int done, int gone, int foreign) {
        page.html("<p class=note role=status id=done>")
                .element("span", "", page.say(done + gone + foreign == 0 ? "nothing" : "done", done));
        if (gone > 0) {
            page.html(" ").element("span", "", page.say("gone", gone));
        }
        if (foreign > 0) {
            page.html(" ").element("span", "", page.say("foreign", foreign));
        }
        page.html("</p>");
    }

    private void people(DeskPage page, String chosen) {
        page.html("<table id=people><thead><tr>")
                .cells("th", page.say("person"))
                .element("th", "class=number", page.say("open"))
                .element("th", "class=number", page.say("overdue"))
                .html("</tr></thead><tbody>");
        for (OpenTasks.Load load : open.loads()) {
            String person = load.person() == null ? NOBODY : load.person();
            page.html(person.equals(chosen) ? "<tr class=chosen><td>" : "<tr><td>")
                    .element(
                            "a",
                            "href="
                                    + DeskPage.quoted(UriComponentsBuilder.fromPath("/supervision")
                                            .queryParam("person", "{person}")
                                            .build(person)
                                            .toString()),
                            load.person() == null ? page.say("nobody") : person)
                    .html("</td>")
                    .element("td", "class=number", Long.toString(load.open()))
                    .element(
                            "td",
                            load.overdue() > 0 ? "class=\"number late\"" : "class=number",
                            Long.toString(load.overdue()))
                    .html("</tr>");
        }
        page.html("</tbody></table>");
    }

    private void tasks(DeskPage page, String person, CsrfToken token) {
        page.element("h2", "", person.equals(NOBODY) ? page.say("tasks.ofNobody") : page.say("tasks.of", person));
        List<Task> shown = open.mostUrgentOf(nullIfNobody(person));
        if (shown.isEmpty()) {
            page.element("p", "id=none", page.say("tasks.none"));
            return;
        }
        long count = open.countOf(nullIfNobody(person));
        if (count > shown.size()) {
            page.element("p", "class=more", page.say("tasks.more", shown.size(), count));
        }
        page.html("<form method=post action=\"/supervision\" id=reassign>"
                        + hidden(token.getParameterName(), token.getToken()) + hidden("person", person)
                        + "<div class=wide><table id=tasks><thead><tr>")
                .cells("th", page.say("choose"), page.say("task"), page.say("priority"), page.say("due"))
                .html("</tr></thead><tbody>");
        for (Task task : shown) {
            page.html("<tr><td><input type=checkbox name=task id=\"t-" + task.getId() + "\" value="
                            + DeskPage.quoted(task.getId()) + "></td><td>")
                    .element("label", "for=\"t-" + task.getId() + "\"", task.getName())
                    .html("</td>")
                    .cells(
                            "td",
                            Integer.toString(task.getPriority()),
                            task.getDueDate() == null
                                    ? ""
                                    : page.time(task.getDueDate().toInstant()))
                    .html("</tr>");
        }
        page.html("</tbody></table></div><div class=act>");
        choice(page, "false", page.say("which.ticked"), true);
        choice(page, "true", page.say("which.all", count), false);
        page.element("label", "for=to", page.say("to")).html("<select name=to id=to>");
        page.element("option", "value=\"\"", page.say("nobody"));
        open.people().forEach(somebody -> page.element("option", "value=" + DeskPage.quoted(somebody), somebody));
        page.html("</select>")
                .element("button", "type=submit id=give", page.say("give"))
                .html("</div></form>");
    }

    private static void choice(DeskPage page, String value, String text, boolean checked) {
        page.html("<span><input type=radio name=all id=all-" + value + " value=" + value + (checked ? " checked" : "")
                        + "> ")
                .element("label", "for=all-" + value, text)
                .html("</span>");
    }

    private static String hidden(String name, String value) {
        return "<input type=hidden name=" + DeskPage.quoted(name) + " value=" + DeskPage.quoted(value) + ">";
    }
}
