package io.redress.intake.tracking;

import static io.redress.intake.colleagues.ExternalRemedies.in;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.colleagues.ExternalRemedies;
import java.util.List;
import java.util.Locale;

/**
 * Whom the customer can turn to after a decision that does not (fully) agree, in the reader's language.
 *
 * @param bodies empty when none is known; {@code elsewhere} says it then
 * @param timeLimit until when they can be asked, where the law wants it told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutsideTheHouse(List<Body> bodies, String elsewhere, String timeLimit) {

    /** @param website an https address, or null */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Body(String name, String competentFor, String website, String phone, String post) {}

    static OutsideTheHouse of(ExternalRemedies remedies, Locale locale) {
        return new OutsideTheHouse(
                remedies.bodies().stream().map(body -> body(body, locale)).toList(),
                remedies.bodies().isEmpty() ? in(locale, remedies.elsewhere()) : null,
                in(locale, remedies.timeLimit()));
    }

    /** One of them, in the reader's language. */
    public static Body body(ExternalRemedies.Body body, Locale locale) {
        return new Body(body.name(), in(locale, body.competentFor()), body.website(), body.phone(), body.post());
    }
}
