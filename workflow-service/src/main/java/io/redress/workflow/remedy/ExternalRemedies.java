package io.redress.workflow.remedy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What one complainant is told about remedies outside the house (Delegated Regulation (EU) 2025/294 Art. 6(4), Directive
 * (EU) 2015/2366 Art. 101(3), DISP 1.6.2R). Texts are by language; English is always there.
 *
 * @param bodies in the order in which they are named; empty when none is known for the country
 * @param elsewhere the words that stand in for bodies
 * @param timeLimit until when they can be asked, for final answers; null where no law wants it told
 * @param namedInDelays the binding regimes whose letters about a delay must name them already
 * @param namedWhenUpheld whether a binding regime wants them named even where the complaint is upheld
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalRemedies(
        List<ExternalBody> bodies,
        Map<String, String> elsewhere,
        Map<String, String> timeLimit,
        List<String> namedInDelays,
        boolean namedWhenUpheld) {}
