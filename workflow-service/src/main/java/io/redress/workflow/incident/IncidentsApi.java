package io.redress.workflow.incident;

import io.redress.doors.Refused;
import io.redress.workflow.casefile.Outcome;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Incidents for supervisors' programs. Words are by language, with English. */
@RestController
@RequestMapping("/api/incidents")
class IncidentsApi {

    private final IncidentViews views;
    private final OpenIncident open;
    private final BindComplaints bind;
    private final TellAll tell;
    private final ResolveIncident resolve;

    IncidentsApi(IncidentViews views, OpenIncident open, BindComplaints bind, TellAll tell, ResolveIncident resolve) {
        this.views = views;
        this.open = open;
        this.bind = bind;
        this.tell = tell;
        this.resolve = resolve;
    }

    record Opening(String category, Map<String, String> title, Map<String, String> notice) {}

    /** Either references, or a category with the instant since when complaints came in. */
    record Binding(List<String> references, String category, Instant receivedSince) {}

    record BoundMatching(int bound) {}

    record Telling(Map<String, String> text, boolean alsoNotice) {}

    record Open(int open) {}

    record Told(int update) {}

    record Resolving(
            Outcome outcome, Map<String, String> reason, Map<String, String> remedy, Map<String, String> message) {}

    record Proposed(int proposed) {}

    @GetMapping
    List<IncidentView> all() {
        return views.all();
    }

    /** How many are open: for the link in the Tasklist's header. */
    @GetMapping("/open")
    Open open() {
        return new Open(views.open());
    }

    @GetMapping("/{id}")
    IncidentView one(@PathVariable String id) {
        return views.of(id);
    }

    @PostMapping
    ResponseEntity<IncidentView> open(@RequestBody Opening opening, Principal actor) {
        String id = open.open(opening.category(), opening.title(), opening.notice(), actor.getName());
        return ResponseEntity.created(URI.create("/api/incidents/" + id)).body(views.of(id));
    }

    /** What binding by category would do. */
    @GetMapping("/{id}/matching")
    BindComplaints.Preview matching(
            @PathVariable String id, @RequestParam String category, @RequestParam Instant receivedSince) {
        return bind.preview(id, category, receivedSince);
    }

    @PostMapping("/{id}/complaints")
    Object bind(@PathVariable String id, @RequestBody Binding binding, Principal actor) {
        if (binding.category() == null) {
            return bind.references(id, binding.references(), actor.getName());
        }
        if (binding.receivedSince() == null) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "missing-text",
                    "receivedSince",
                    "Say since when, such as 2026-11-27T08:00:00Z.");
        }
        return new BoundMatching(bind.matching(id, binding.category(), binding.receivedSince(), actor.getName()));
    }

    @DeleteMapping("/{id}/complaints/{reference}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String id, @PathVariable String reference) {
        if (!bind.release(id, reference)) {
            throw new Refused(
                    HttpStatus.NOT_FOUND, "not-bound", null, "This complaint does not belong to the incident.");
        }
    }

    /** @param key the same key again is the same update */
    @PostMapping("/{id}/updates")
    Told tell(
            @PathVariable String id,
            @RequestBody Telling telling,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Principal actor) {
        return new Told(tell.tell(id, telling.text(), telling.alsoNotice(), requestKey(key), actor.getName()));
    }

    @PostMapping("/{id}/resolution")
    Proposed resolve(@PathVariable String id, @RequestBody Resolving given, Principal actor) {
        return new Proposed(resolve.resolve(
                id,
                new ResolveIncident.Proposal(given.outcome(), given.reason(), given.remedy(), given.message()),
                actor.getName()));
    }

    @PostMapping("/{id}/closure")
    IncidentView close(@PathVariable String id, Principal actor) {
        resolve.close(id, actor.getName());
        return views.of(id);
    }

    private static String requestKey(String key) {
        if (key != null && (key.isBlank() || key.length() > 64)) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST, "invalid-key", "Idempotency-Key", "Use a key of 1 to 64 characters.");
        }
        return key == null ? UUID.randomUUID().toString() : key;
    }
}
