package io.redress.workflow.incident;

import io.redress.doors.Refused;
import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.casefile.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where supervisors work with incidents. The pages work without script; what is refused comes back with everything that
 * was typed.
 */
@Controller
@RequestMapping("/incidents")
class IncidentPages {

    private static final String ONE = "incidents/one";
    private static final String LIST = "incidents/list";

    private final IncidentViews views;
    private final OpenIncident open;
    private final BindComplaints bind;
    private final TellAll tell;
    private final ResolveIncident resolve;
    private final Taxonomy taxonomy;
    private final Clock clock;

    IncidentPages(
            IncidentViews views,
            OpenIncident open,
            BindComplaints bind,
            TellAll tell,
            ResolveIncident resolve,
            Taxonomy taxonomy,
            Clock clock) {
        this.views = views;
        this.open = open;
        this.bind = bind;
        this.tell = tell;
        this.resolve = resolve;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @ModelAttribute("reading")
    Reading reading(Locale locale) {
        return new Reading(locale);
    }

    @ModelAttribute("categories")
    List<Category> categories() {
        return taxonomy.categories();
    }

    @ModelAttribute("outcomes")
    List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    @ModelAttribute("requestKey")
    UUID requestKey() {
        return UUID.randomUUID();
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("incidents", views.all());
        model.addAttribute("typed", Map.of());
        return LIST;
    }

    @PostMapping
    String open(@RequestParam Map<String, String> form, Principal actor) {
        return to(open.open(form.get("category"), words(form, "title"), words(form, "notice"), actor.getName()));
    }

    /** @param hours with a category: shows what binding all of the last hours would do */
    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String hours,
            Model model) {
        model.addAttribute("incident", views.of(id));
        model.addAttribute("typed", Map.of());
        if (category != null && hours != null) {
            Instant since = clock.instant().minus(Duration.ofHours(number(hours)));
            model.addAttribute("typed", Map.of("category", category, "hours", hours));
            model.addAttribute("since", since);
            model.addAttribute("preview", bind.preview(id, category, since));
        }
        return ONE;
    }

    @PostMapping(path = "/{id}/complaints", params = "references")
    String bindReferences(
            @PathVariable String id, @RequestParam String references, Principal actor, RedirectAttributes told) {
        told.addFlashAttribute(
                "bound", bind.references(id, Arrays.asList(references.split("[\\s,;]+")), actor.getName()));
        return to(id);
    }

    @PostMapping(path = "/{id}/complaints", params = "since")
    String bindMatching(
            @PathVariable String id,
            @RequestParam String category,
            @RequestParam String since,
            Principal actor,
            RedirectAttributes told) {
        told.addFlashAttribute("boundMatching", bind.matching(id, category, instant(since), actor.getName()));
        return to(id);
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable String id, @RequestParam String reference, RedirectAttributes told) {
        told.addFlashAttribute("released", bind.release(id, reference) ? reference : null);
        return to(id);
    }

    @PostMapping("/{id}/updates")
    String tell(@PathVariable String id, @RequestParam Map<String, String> form, Principal actor) {
        String key = form.getOrDefault("requestKey", "");
        tell.tell(
                id,
                words(form, "update"),
                form.containsKey("alsoNotice"),
                key.matches("[0-9a-f-]{36}") ? key : UUID.randomUUID().toString(),
                actor.getName());
        return to(id) + "#updates";
    }

    @PostMapping("/{id}/resolution")
    String resolve(
            @PathVariable String id, @RequestParam Map<String, String> form, Principal actor, RedirectAttributes told) {
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(form.get("outcome")))
                .findFirst()
                .orElse(null);
        told.addFlashAttribute(
                "proposed",
                resolve.resolve(
                        id,
                        new ResolveIncident.Proposal(
                                outcome, words(form, "reason"), words(form, "remedy"), words(form, "message")),
                        actor.getName()));
        return to(id);
    }

    @PostMapping("/{id}/closure")
    String close(@PathVariable String id, Principal actor) {
        resolve.close(id, actor.getName());
        return "redirect:/incidents";
    }

    /** Shows the page that was worked on, with what was typed and what is wrong. */
    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request, Locale locale) {
        ModelAndView page = new ModelAndView();
        page.setStatus(refused.status());
        page.addObject("reading", reading(locale));
        page.addObject("categories", categories());
        page.addObject("outcomes", outcomes());
        page.addObject("requestKey", requestKey());
        page.addObject("problem", refused.code());
        page.addObject("field", refused.field());
        page.addObject("typed", typed(request));
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object id = variables instanceof Map<?, ?> map ? map.get("id") : null;
        if (id == null || refused.status() == HttpStatus.NOT_FOUND) {
            page.setViewName(LIST);
            page.addObject("incidents", views.all());
        } else {
            page.setViewName(ONE);
            page.addObject("incident", views.of(id.toString()));
        }
        return page;
    }

    /** What was sent, for the fields of the page that comes back. */
    private static Map<String, String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sent -> sent.getValue()[0]));
    }

    private static String to(String id) {
        return "redirect:/incidents/" + id;
    }

    /** English and Chinese are the languages of our pages; the API takes others, too. */
    private static Map<String, String> words(Map<String, String> form, String name) {
        return Map.of("en", form.getOrDefault(name + "En", ""), "zh", form.getOrDefault(name + "Zh", ""));
    }

    private static int number(String hours) {
        if (!hours.strip().matches("[1-9][0-9]{0,3}")) {
            throw new Refused(HttpStatus.BAD_REQUEST, "invalid-hours", "hours", "Write a number of hours, such as 24.");
        }
        return Integer.parseInt(hours.strip());
    }

    private static Instant instant(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeParseException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "invalid-hours", "hours", "Look at the preview first.");
        }
    }
}
