package io.redress.notification.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What every letter says the same.
 *
 * @param contact who answers questions: the law wants name, e-mail and telephone in the acknowledgement
 * @param zone in which times are told; it stands beside each time
 * @param languages of the message bundles, the first being the one for everybody else
 */
@Validated
@ConfigurationProperties("redress.notification.letters")
record LetterSettings(
        @NotNull @Valid Contact contact,
        @NotNull ZoneId zone,
        @NotEmpty List<String> languages) {

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
