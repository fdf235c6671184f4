package io.redress.doors;

import org.springframework.http.HttpStatus;

/**
 * Input that cannot be accepted, told as a problem detail (RFC 9457): what is wrong, where, and what to do.
 *
 * <p>Never put a value that a customer typed into the detail: it would reach logs.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String field;

    /**
     * @param status 4xx, or 502 and 503 where a neighbour's trouble is the reason
     * @param code stable and machine-readable, such as {@code idempotency-key-reused}; becomes the problem's type
     * @param field the field's path in the request, or null when no single field is to blame
     * @param detail a sentence that says what to do
     */
    public Refused(HttpStatus status, String code, String field, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    /** The answer to a wrong token and to an unknown reference alike, so that references cannot be probed. */
    public static Refused unknownReference() {
        return new Refused(
                HttpStatus.NOT_FOUND,
                "unknown-reference",
                null,
                "There is no complaint with this reference and token. Check both, or open the link in your e-mail.");
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String field() {
        return field;
    }
}
