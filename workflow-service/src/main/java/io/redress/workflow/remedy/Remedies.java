package io.redress.workflow.remedy;

import io.redress.settings.SettingsFile;
import io.redress.workflow.WorkflowSettings;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.regime.Regimes;
import io.redress.workflow.regime.Regimes.PublishedRegime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who can be turned to outside the house: a pure function of the customer's country and the laws that bind, so that
 * nothing of it is stored with a case.
 */
@Component
public class Remedies {

    private static final Logger log = LoggerFactory.getLogger(Remedies.class);

    private final RemedyBook book;
    private final Regimes regimes;

    Remedies(WorkflowSettings settings, Regimes regimes) {
        this.regimes = regimes;
        this.book = RemedyBook.read(
                SettingsFile.read(settings.remedies(), Remedies.class, "remedies.yml"),
                regimes.published().stream().map(PublishedRegime::id).collect(Collectors.toSet()));
        long unchecked = book.bodies().stream().filter(body -> !body.checked()).count();
        if (unchecked > 0) {
            log.warn(
                    "{} of {} external bodies in the remedies {} are marked as not checked",
                    unchecked,
                    book.bodies().size(),
                    book.version());
        }
    }

    /** What the complainant of this case is told. */
    public ExternalRemedies of(CaseFile file) {
        return book.of(file.signals().country(), regimes.binding(file));
    }

    /** All of it, for the public. */
    public Published published() {
        return new Published(book.bodies(), book.elsewhere());
    }

    /** @param elsewhere by language: the words for every country without a body */
    public record Published(List<ExternalBody> bodies, Map<String, String> elsewhere) {}
}
