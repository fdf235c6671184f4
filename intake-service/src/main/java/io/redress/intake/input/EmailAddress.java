package io.redress.intake.input;

import java.util.regex.Pattern;

/** What an e-mail address may look like. */
public final class EmailAddress {

    /** The longest (RFC 5321, section 4.5.3.1.3, less the angle brackets). */
    public static final int LONGEST = 254;

    /** Deliberately loose: the only proof of an address is a mail that arrives. */
    public static final Pattern FORM = Pattern.compile(
            "[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@.<>,;:\"()\\[\\]\\\\]{2,63}");

    private EmailAddress() {}
}
