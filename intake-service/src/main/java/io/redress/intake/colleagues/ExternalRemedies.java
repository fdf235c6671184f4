package io.redress.intake.colleagues;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.redress.languages.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whom a customer can turn to outside the house, as the workflow service says. Texts are by language; English is always
 * there.
 *
 * @param elsewhere what is said where no body is known
 * @param timeLimit until when they can be asked after a final answer, or null
 * @param namedWhenUpheld whether a law wants them named even where the complaint is upheld
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExternalRemedies(
        List<Body> bodies, Map<String, String> elsewhere, Map<String, String> timeLimit, boolean namedWhenUpheld) {

    public ExternalRemedies {
        bodies = bodies == null ? List.of() : bodies;
        elsewhere = elsewhere == null ? Map.of() : elsewhere;
    }

    /** @param countries ISO 3166-1, of the customers */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Body(
            String name,
            List<String> countries,
            Map<String, String> competentFor,
            String website,
            String phone,
            String post) {

        public Body {
            countries = countries == null ? List.of() : countries;
            competentFor = competentFor == null ? Map.of() : competentFor;
        }
    }

    /** Of a text by language the one that serves the reader best, else the English one; null stays null. */
    public static String in(Locale locale, Map<String, String> text) {
        return text == null ? null : Languages.pick(text, locale);
    }
}
