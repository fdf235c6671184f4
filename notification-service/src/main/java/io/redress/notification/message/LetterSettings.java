package io.redress.notification.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What every letter says the same.
 *
 * @param contact who answers questions: the law wants name, e-mail and telephone in the acknowledgement
 * @param zone in which times are told; it stands beside each time
 * @param externalBodies by regime: somebody independent to turn to
 * @param languages of the message bundles, the first being the one for everybody else
 */
@Validated
@ConfigurationProperties("redress.notification.letters")
record LetterSettings(
        @NotNull @Valid Contact contact,
        @NotNull ZoneId zone,
        @NotEmpty List<String> languages,
        Map<String, @Valid Body> externalBodies) {

    /**
     * Somebody independent to turn to.
     *
     * @param address website or telephone, as it is shown
     * @param namedInDelays whether a letter about a delay must name it already
     */
    record Body(@NotBlank String name, @NotBlank String address, boolean namedInDelays) {}

    /**
     * The department that answers for complaints.
     *
     * @param name a proper name; empty: what the bundle calls it in each language
     */
    record Contact(
            @NotNull String name,
            @NotBlank String email,
            @NotBlank String phone) {}
}
