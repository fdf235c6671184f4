package io.redress.notification.channel;

/** The other side will never take this mail. */
public final class Undeliverable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason a code such as {@code ADDRESS_REFUSED} */
    public Undeliverable(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
