package io.redress.doors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Who may enter a service.
 *
 * @param accounts by user name: staff ({@code agent}, …) and other services ({@code notification-service}, …)
 * @param caller what this service itself shows when it asks another one
 * @param maxBody requests with a longer body are refused with 413 before anything reads them
 * @param maxUpload the same for forms with files, {@code multipart/form-data}; what is not set has no files to take
 */
@Validated
@ConfigurationProperties("redress.doors")
public record DoorsProperties(
        @DefaultValue Map<String, @Valid Account> accounts,
        @Valid Caller caller,
        @DefaultValue("256KB") @NotNull DataSize maxBody,
        DataSize maxUpload) {

    public DoorsProperties {
        maxUpload = maxUpload == null ? maxBody : maxUpload;
    }

    /**
     * One account.
     *
     * @param password generated, at least 16 characters: it is compared as a fast hash, which only a long random secret
     *     can bear
     * @param roles of {@link Roles}
     * @param groups the task groups that a member of staff works for; empty for services
     */
    public record Account(
            @NotBlank String password,
            @NotEmpty List<String> roles,
            @DefaultValue List<String> groups) {

        public Account {
            refuseUnset(password);
        }

        @Override
        public String toString() {
            return "Account[roles=" + roles + ", groups=" + groups + "]";
        }
    }

    /** The credentials of this service towards the others. */
    public record Caller(
            @NotBlank String username, @NotBlank String password) {

        public Caller {
            refuseUnset(password);
        }

        @Override
        public String toString() {
            return "Caller[" + username + "]";
        }
    }

    /** Binding leaves a placeholder that nothing resolves as it is: it would be a password that everybody knows. */
    private static void refuseUnset(String password) {
        if (password != null && password.startsWith("${")) {
            throw new IllegalArgumentException("a password is not set: " + password);
        }
    }
}
