package io.redress.workflow.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.workflow.incident.Incident.Status;
import io.redress.workflow.incident.IncidentWords.Kind;
import io.redress.workflow.incident.IncidentWords.OfIncident;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the public may know, for the service that shows it to new complainants. */
@RestController
class IncidentsForServices {

    /** More on one page would be read by nobody. */
    private static final int MOST = 5;

    private final Incidents incidents;
    private final IncidentWords words;

    IncidentsForServices(Incidents incidents, IncidentWords words) {
        this.incidents = incidents;
        this.words = words;
    }

    /** @param title by language, as is the notice */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Public(
            String id, String category, Instant openedAt, Map<String, String> title, Map<String, String> notice) {}

    /** Open ones with a public notice, newest first. */
    @GetMapping("/internal/incidents")
    List<Public> open() {
        return incidents.withStatus(Status.OPEN, 50).stream()
                .flatMap(this::published)
                .limit(MOST)
                .toList();
    }

    private Stream<Public> published(Incident incident) {
        OfIncident said = words.of(incident.id());
        return said.of(Kind.NOTICE) == null
                ? Stream.empty()
                : Stream.of(new Public(
                        incident.id(),
                        incident.category(),
                        incident.openedAt(),
                        said.of(Kind.TITLE).byLanguage(),
                        said.of(Kind.NOTICE).byLanguage()));
    }
}
