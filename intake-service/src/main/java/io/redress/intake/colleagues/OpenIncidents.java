package io.redress.intake.colleagues;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.redress.doors.OtherServices;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * What the house knows to be wrong at the moment, for people who are about to complain of it. Asked in the background,
 * so that no page waits for it; while workflow-service is away the last known is shown.
 */
@Component
public class OpenIncidents {

    private final Colleague workflow;
    private final Duration every;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "open-incidents");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<Incident> lastKnown = List.of();

    OpenIncidents(OtherServices services, Addresses addresses, Clock clock) {
        this.workflow = new Colleague(
                "workflow-service", services.at(addresses.workflowUrl()), clock, Duration.ZERO, addresses.rest());
        this.every = addresses.incidentsEvery();
    }

    /** Texts are by language; English is always there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Incident(String id, Map<String, String> title, Map<String, String> notice) {

        public String titleIn(Locale locale) {
            return ExternalRemedies.in(locale, title);
        }

        public String noticeIn(Locale locale) {
            return ExternalRemedies.in(locale, notice);
        }

        @Override
        public String toString() {
            return "Incident[" + id + "]";
        }
    }

    /** Newest first; empty while none is known. */
    public List<Incident> current() {
        return lastKnown;
    }

    @PostConstruct
    void begin() {
        looking.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        looking.shutdownNow();
    }

    private void look() {
        Incident[] heard = workflow.ask("/internal/incidents", Incident[].class).value();
        if (heard != null) {
            lastKnown = List.of(heard);
        }
    }
}
