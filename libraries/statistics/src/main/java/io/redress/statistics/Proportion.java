package io.redress.statistics;

/**
 * A share with its 95 % Wilson interval, which stays honest for few cases and shares near 0 or 1.
 *
 * @param share 0 to 1
 * @param low lower end of the interval
 * @param high upper end
 */
public record Proportion(double share, double low, double high) {

    private static final double Z = 1.959963984540054;

    /**
     * The share of {@code part} in {@code of}.
     *
     * @param of at least 1
     * @throws IllegalArgumentException when it is no share
     */
    public static Proportion of(long part, long of) {
        if (of < 1 || part < 0 || part > of) {
            throw new IllegalArgumentException(part + " of " + of + " is no share");
        }
        double n = of;
        double p = part / n;
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new Proportion(rounded(p), rounded((middle - half) / scale), rounded((middle + half) / scale));
    }

    /** Four digits: more would pretend a precision that no such figure has. */
    public static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
