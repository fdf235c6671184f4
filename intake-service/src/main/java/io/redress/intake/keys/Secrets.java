package io.redress.intake.keys;

/** Checks secrets at start. */
public final class Secrets {

    private static final int SHORTEST = 32;

    private Secrets() {}

    /**
     * @param environmentName what an operator has to set
     * @throws IllegalArgumentException when the secret is missing or guessable; an unset placeholder counts as missing
     */
    public static String required(String secret, String environmentName) {
        if (secret == null || secret.isBlank() || secret.startsWith("${")) {
            throw new IllegalArgumentException("set " + environmentName + " to a random secret");
        }
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(environmentName + " must have at least " + SHORTEST + " characters");
        }
        return secret;
    }
}
