package io.redress.notification.message;

import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Somebody independent to turn to, by the regime that binds: the law wants them named (DISP 1.6.2R, Directive (EU)
 * 2015/2366 Art. 101(2)). Names and addresses are settings; a regime without one gets the general sentence.
 */
@Component
class ExternalBodies {

    private final Map<String, LetterSettings.Body> byRegime;

    ExternalBodies(LetterSettings settings) {
        this.byRegime = settings.externalBodies() == null ? Map.of() : settings.externalBodies();
    }

    /** Who can be turned to, with address; the general words where nobody is known for these regimes. */
    String of(Notice notice, Phrases phrases) {
        String regimes =
                notice.has("regimes") ? notice.fact("regimes") : notice.has("regime") ? notice.fact("regime") : "";
        return Arrays.stream(regimes.split(","))
                .filter(byRegime::containsKey)
                .findFirst()
                .map(regime -> byRegime.get(regime).name() + " ("
                        + byRegime.get(regime).address() + ")")
                .orElseGet(() -> phrases.say("external.body"));
    }

    /** Whether the letter that tells of a delay must name somebody already. */
    boolean areNamedInDelays(String regime) {
        return byRegime.containsKey(regime) && byRegime.get(regime).namedInDelays();
    }
}
