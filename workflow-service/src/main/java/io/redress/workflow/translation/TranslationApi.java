package io.redress.workflow.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.doors.Problems;
import io.redress.doors.Refused;
import io.redress.workflow.access.CaseAccess;
import io.redress.workflow.access.Reader;
import io.redress.workflow.caseview.CustomersSide;
import io.redress.workflow.caseview.OthersWords;
import io.redress.workflow.translation.Translator.Translated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Translates what a customer wrote. Says which words by their id: the words themselves are asked from intake. */
@RestController
class TranslationApi {

    private final Optional<Translator> translator;
    private final CaseAccess access;
    private final OthersWords words;

    TranslationApi(ObjectProvider<Translator> translator, CaseAccess access, OthersWords words) {
        this.translator = Optional.ofNullable(translator.getIfAvailable());
        this.access = access;
        this.words = words;
    }

    record Availability(boolean available) {}

    /**
     * What is to be translated.
     *
     * @param item {@code subject}, {@code description}, {@code remedySought}, or a message's id
     * @param target the language to translate to, such as {@code en}
     */
    record Wanted(
            @NotBlank String item,

            @NotBlank @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z]{2,4})?", message = "Write a language as en or zh.")
            String target) {}

    /**
     * A translation by machine.
     *
     * @param source the language that was recognised, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MachineTranslation(String text, String source, String target) {}

    @GetMapping("/api/translator")
    Availability available() {
        return new Availability(translator.isPresent());
    }

    @PostMapping("/api/cases/{reference}/translation")
    ResponseEntity<MachineTranslation> translate(
            @PathVariable String reference, @Valid @RequestBody Wanted wanted, Authentication login) {
        Translator by = translator.orElseThrow(() -> new Refused(
                HttpStatus.NOT_FOUND, "no-translator", null, "No translator is configured. Read the original."));
        access.open(reference, Reader.of(login));
        Translated translated = by.translate(original(reference, wanted.item()), wanted.target());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MachineTranslation(translated.text(), translated.source(), wanted.target()));
    }

    @ExceptionHandler(TranslationFailed.class)
    ResponseEntity<ProblemDetail> failed(TranslationFailed failed) {
        return ResponseEntity.of(Problems.of(failed.status(), failed.code(), failed.getMessage()))
                .build();
    }

    private String original(String reference, String item) {
        CustomersSide customer = words.ofCustomer(reference);
        String text = switch (item) {
            case "subject" -> customer.subject();
            case "description" -> customer.description();
            case "remedySought" -> customer.remedySought();
            default -> message(customer, item);
        };
        if (text == null || text.isBlank()) {
            throw new Refused(
                    HttpStatus.NOT_FOUND,
                    "unknown-text",
                    "item",
                    "The customer’s words with this id are not there now. Reload the case.");
        }
        return text;
    }

    private static String message(CustomersSide customer, String id) {
        return customer.messages().stream()
                .filter(message -> message.messageId().equals(id))
                .map(CustomersSide.Message::text)
                .findFirst()
                .orElse(null);
    }
}
