package io.redress.notification.message;

/** A letter lacks a part that it must have (Delegated Regulation (EU) 2025/294 Art. 4(3) and 6), so it is not written. */
public final class IncompleteLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private IncompleteLetter(String part) {
        super("the letter has no " + part);
    }

    static <T> T unless(T value, String part) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IncompleteLetter(part);
        }
        return value;
    }
}
