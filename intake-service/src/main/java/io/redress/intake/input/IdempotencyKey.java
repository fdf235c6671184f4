package io.redress.intake.input;

import io.redress.doors.Refused;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** The header by which a caller can repeat a request without doing twice what it asks for. */
public final class IdempotencyKey {

    /** Its name. */
    public static final String HEADER = "Idempotency-Key";

    /** The draft standard quotes the value, callers rarely do: whatever can be seen and is not too long will do. */
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /**
     * @return the same, null when there is none
     * @throws Refused when it cannot be one
     */
    public static String checked(String header) {
        if (header != null && !FORM.matcher(header).matches()) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    HEADER,
                    "The Idempotency-Key must be 1 to 255 visible ASCII characters; a random UUID is best.");
        }
        return header;
    }
}
