package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.doors.Refused;
import io.redress.intake.complaint.Words.Answer;
import io.redress.intake.complaint.Words.Contact;
import io.redress.intake.complaint.Words.Representative;
import io.redress.intake.complaint.Words.Transaction;
import io.redress.intake.reference.Reference;
import io.redress.intake.token.TrackingLinks;
import io.redress.taxonomy.Category;
import io.redress.taxonomy.Taxonomy;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where other services of the house read the customer's words and contact when they have to show or send them. */
@Hidden
@RestController
@RequestMapping("/internal/complaints/{reference}")
class ComplaintsForServices {

    private final Complaints complaints;
    private final TrackingLinks links;
    private final Taxonomy taxonomy;

    ComplaintsForServices(Complaints complaints, TrackingLinks links, Taxonomy taxonomy) {
        this.complaints = complaints;
        this.links = links;
        this.taxonomy = taxonomy;
    }

    /**
     * The customer's words.
     *
     * @param possibleDuplicateOf the open complaint that seems to be about the same matter, for an agent to judge; or missing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String reference,
            String channel,
            String language,
            String category,
            String subject,
            String description,
            Instant occurredAt,
            String remedySought,
            List<Transaction> transactions,
            List<ToldAnswer> answers,
            String detriment,
            Contact contact,
            Representative representative,
            Instant receivedAt,
            List<Redaction> redactions,
            String possibleDuplicateOf,
            List<ToldLater> messages,
            List<ToldFile> evidence) {

        @Override
        public String toString() {
            return "Told[" + reference + "]";
        }
    }

    /**
     * What the customer answered to a question of the category.
     *
     * @param text the question by language, English always among them
     * @param form of the answer, such as {@code AMOUNT}
     */
    record ToldAnswer(String question, Map<String, String> text, Category.Answer form, String value) {

        @Override
        public String toString() {
            return "ToldAnswer[" + question + "]";
        }
    }

    /** What the customer added. */
    record ToldLater(String messageId, Instant receivedAt, String text) {

        @Override
        public String toString() {
            return "ToldLater[" + messageId + "]";
        }
    }

    /** A file that the customer added; its content is asked for by its id. */
    record ToldFile(String evidenceId, String name, String mediaType, long bytes, Instant receivedAt) {

        @Override
        public String toString() {
            return "ToldFile[" + evidenceId + "]";
        }
    }

    /**
     * How to reach the customer.
     *
     * @param trackingUrl with a fresh token; of the new link where one was asked for, so that no letter dies with the old
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reachable(String reference, String language, String name, String email, String trackingUrl) {

        @Override
        public String toString() {
            return "Reachable[" + reference + "]";
        }
    }

    @GetMapping
    Told complaint(@PathVariable String reference) {
        Complaint complaint = find(reference);
        Words words = complaint.words();
        return new Told(
                complaint.reference(),
                words.channel(),
                words.language(),
                words.category(),
                words.subject(),
                words.description(),
                words.occurredAt(),
                words.remedySought(),
                words.transactions(),
                words.answers().stream()
                        .map(answer -> told(words.category(), answer))
                        .toList(),
                words.detriment(),
                words.contact(),
                words.representative(),
                complaint.receivedAt(),
                complaint.redactions(),
                complaint.possibleDuplicateOf(),
                complaint.messages().stream()
                        .map(message -> new ToldLater(message.messageId(), message.receivedAt(), message.text()))
                        .toList(),
                complaint.evidence().stream()
                        .map(file -> new ToldFile(
                                file.evidenceId(), file.name(), file.mediaType(), file.bytes(), file.receivedAt()))
                        .toList());
    }

    /** A question that the taxonomy does not ask any more is named by its id. */
    private ToldAnswer told(String category, Answer answer) {
        Map<String, String> asked = taxonomy.find(category)
                .flatMap(known -> known.question(answer.question()))
                .map(question -> question.text().byLanguage())
                .orElse(Map.of("en", answer.question()));
        return new ToldAnswer(answer.question(), asked, answer.form(), answer.value());
    }

    @GetMapping("/contact")
    Reachable contact(@PathVariable String reference) {
        Complaint complaint = find(reference);
        Contact contact = complaint.words().contact();
        return new Reachable(
                complaint.reference(),
                complaint.words().language(),
                contact.name(),
                contact.email(),
                links.link(complaint.name(), complaint.latestGeneration()));
    }

    private Complaint find(String reference) {
        return Reference.parse(reference).flatMap(complaints::find).orElseThrow(Refused::unknownReference);
    }
}
