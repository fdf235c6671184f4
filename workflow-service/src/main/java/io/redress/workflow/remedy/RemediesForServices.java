package io.redress.workflow.remedy;

import io.redress.doors.Refused;
import io.redress.workflow.casefile.CaseFiles;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who can be turned to, for the services that tell the customer. */
@RestController
class RemediesForServices {

    private final CaseFiles files;
    private final Remedies remedies;

    RemediesForServices(CaseFiles files, Remedies remedies) {
        this.files = files;
        this.remedies = remedies;
    }

    @GetMapping("/internal/cases/{reference}/remedies")
    ExternalRemedies of(@PathVariable String reference) {
        return files.find(reference)
                .map(remedies::of)
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND, "unknown-case", null, "There is no case with this reference."));
    }
}
