package io.redress.workflow.templates;

import io.redress.workflow.access.CaseAccess;
import io.redress.workflow.access.Reader;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.caseview.CustomersSide.Contact;
import io.redress.workflow.caseview.OthersWords;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ready answers for one case. */
@RestController
class TemplatesApi {

    private final ReadyAnswers answers;
    private final CaseAccess access;
    private final OthersWords words;

    TemplatesApi(ReadyAnswers answers, CaseAccess access, OthersWords words) {
        this.answers = answers;
        this.access = access;
        this.words = words;
    }

    /** @param language BCP 47; the customer's when it is left out */
    @GetMapping("/api/templates")
    ResponseEntity<List<ReadyAnswers.Filled>> all(
            @RequestParam String reference,
            @RequestParam(required = false) String language,
            Locale agent,
            Authentication login) {
        CaseFile file = access.open(reference, Reader.of(login));
        Contact contact = words.ofCustomer(reference).contact();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(answers.of(
                        file,
                        contact == null ? null : contact.name(),
                        language == null || language.isBlank() ? file.language() : language,
                        agent));
    }
}
