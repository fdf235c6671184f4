package io.redress.notification.message;

import io.redress.doors.OtherServices;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.client.RestClient;

/**
 * The owners of words and addresses, asked at the moment of writing: nothing of it is kept here.
 *
 * <p>A source that is away or refuses throws {@link org.springframework.web.client.RestClientException}.
 */
@Component
public class Sources {

    private final RestClient intake;
    private final RestClient workflow;
    private final RestClient survey;

    Sources(OtherServices others, Addresses addresses) {
        this.intake = others.at(addresses.intake());
        this.workflow = others.at(addresses.workflow());
        this.survey = others.at(addresses.survey());
    }

    /** Who complained and how to reach them. */
    public Contact contact(String reference) {
        return intake.get()
                .uri("/internal/complaints/{reference}/contact", reference)
                .retrieve()
                .body(Contact.class);
    }

    Complaint complaint(String reference) {
        return intake.get()
                .uri("/internal/complaints/{reference}", reference)
                .retrieve()
                .body(Complaint.class);
    }

    String agentsWords(String reference, String textId) {
        return workflow.get()
                .uri("/internal/cases/{reference}/texts/{textId}", reference, textId)
                .retrieve()
                .body(Text.class)
                .text();
    }

    Decision decision(String reference, int cycle) {
        return workflow.get()
                .uri("/internal/cases/{reference}/decisions/{cycle}", reference, cycle)
                .retrieve()
                .body(Decision.class);
    }

    String rejectionReason(String reference) {
        return workflow.get()
                .uri("/internal/cases/{reference}/rejection", reference)
                .retrieve()
                .body(Rejection.class)
                .reason();
    }

    /** Who can be turned to outside the house. */
    Remedies remedies(String reference) {
        return workflow.get()
                .uri("/internal/cases/{reference}/remedies", reference)
                .retrieve()
                .body(Remedies.class);
    }

    Survey survey(String reference, int cycle) {
        return survey.get()
                .uri("/internal/surveys/{reference}/{cycle}", reference, cycle)
                .retrieve()
                .body(Survey.class);
    }

    /** Base addresses of the internal APIs. */
    @Validated
    @ConfigurationProperties("redress.notification.sources")
    record Addresses(
            @NotBlank String intake,
            @NotBlank String workflow,
            @NotBlank String survey) {}

    /**
     * @param email null or blank when the complainant gave none
     * @param trackingUrl with a token that is made for this letter
     */
    public record Contact(String reference, String language, String name, String email, String trackingUrl) {

        /** Whether there is an address to write to. */
        public boolean reachable() {
            return email != null && !email.isBlank();
        }

        @Override
        public String toString() {
            return "Contact[" + reference + "]";
        }
    }

    record Complaint(
            String subject,
            String description,
            Instant receivedAt,
            Instant occurredAt,
            String remedySought,
            List<Transaction> transactions,
            List<Answer> answers,
            String detriment,
            List<Redaction> redactions) {

        Complaint {
            transactions = transactions == null ? List.of() : transactions;
            answers = answers == null ? List.of() : answers;
            redactions = redactions == null ? List.of() : redactions;
        }

        @Override
        public String toString() {
            return "Complaint[…]";
        }
    }

    /** @param chain null where the customer did not say */
    record Transaction(String chain, String hash) {}

    /**
     * @param text the question by language
     * @param form such as {@code YES_NO}: then the value is {@code YES} or {@code NO}
     */
    record Answer(Map<String, String> text, String form, String value) {

        @Override
        public String toString() {
            return "Answer[" + form + "]";
        }
    }

    /**
     * What intake's guard removed.
     *
     * @param confidence LIKELY, CERTAIN; null for what was removed before the guard told
     */
    record Redaction(String field, String kind, String confidence) {

        private static final Set<String> CHANGEABLE = Set.of("PASSWORD", "ONE_TIME_CODE");

        /** Whether it may as well be the hash of a transaction. */
        boolean mayBeHash() {
            return "PRIVATE_KEY".equals(kind) && "LIKELY".equals(confidence);
        }

        /** Whether whoever read it could take the funds. */
        boolean exposesFunds() {
            return !mayBeHash() && !CHANGEABLE.contains(kind);
        }
    }

    record Text(String text) {}

    record Rejection(String reason) {}

    record Decision(String outcome, String message, List<Finding> findings, String remedy) {

        Decision {
            findings = findings == null ? List.of() : findings;
        }

        @Override
        public String toString() {
            return "Decision[" + outcome + "]";
        }
    }

    record Finding(String point, String finding, String reason) {}

    /**
     * @param elsewhere by language: what is said where no body is known
     * @param timeLimit by language: until when they can be asked after a final answer, or null
     * @param namedInDelays regimes whose letters about a delay must name them already
     * @param namedWhenUpheld whether a regime wants them named even where the complaint is upheld
     */
    record Remedies(
            List<Body> bodies,
            Map<String, String> elsewhere,
            Map<String, String> timeLimit,
            List<String> namedInDelays,
            boolean namedWhenUpheld) {

        /** @param competentFor by language */
        record Body(String name, Map<String, String> competentFor, String website, String phone, String post) {}
    }

    record Survey(String url, Instant expiresAt) {}
}
