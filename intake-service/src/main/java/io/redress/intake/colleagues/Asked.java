package io.redress.intake.colleagues;

/**
 * The answer of another service.
 *
 * @param value null when it has nothing, or could not be asked
 * @param away whether it could not be asked
 */
public record Asked<T>(T value, boolean away) {

    static <T> Asked<T> got(T value) {
        return new Asked<>(value, false);
    }

    static <T> Asked<T> noAnswer() {
        return new Asked<>(null, true);
    }

    /** Answers may hold what agents wrote: they are never logged. */
    @Override
    public String toString() {
        return "Asked[" + (away ? "away" : "answered") + "]";
    }
}
