package io.redress.intake.filing;

import io.redress.intake.filing.Submitted.AmountClass;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses the size of the amount at stake from the text: the largest number with a currency beside it. Rough on purpose:
 * it sorts complaints, it decides none, and orders of magnitude do not need today's exchange rates.
 */
final class Amounts {

    private static final String NUMBER = "(\\d{1,3}(?:[,' ]\\d{3}){1,4}(?:\\.\\d{1,8})?|\\d{1,12}(?:[.,]\\d{1,8})?)";
    private static final String UNIT =
            "(US\\$|\\$|€|£|USDT|USDC|USD|DAI|EUR|GBP|BTC|XBT|ETH|BNB|SOL|CNY|RMB|dollars?|euros?|美元|美金|人民币|元|万)";
    private static final Pattern NUMBER_THEN_UNIT =
            Pattern.compile("(?<![\\d.,])" + NUMBER + " ?" + UNIT + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNIT_THEN_NUMBER =
            Pattern.compile("(?<![A-Za-z])" + UNIT + " ?" + NUMBER + "(?![\\d])", Pattern.CASE_INSENSITIVE);

    /** Orders of magnitude in US dollars; what is not listed counts as one. */
    private static final Map<String, Integer> WORTH =
            Map.of("BTC", 50_000, "XBT", 50_000, "ETH", 2_000, "BNB", 500, "SOL", 100, "万", 1_500);

    /** Seven yuan make about one dollar. */
    private static final Map<String, Integer> PARTS = Map.of("CNY", 7, "RMB", 7, "人民币", 7, "元", 7);

    private static final BigDecimal MEDIUM = new BigDecimal(100);
    private static final BigDecimal LARGE = new BigDecimal(10_000);

    private Amounts() {}

    static AmountClass in(String text) {
        BigDecimal largest = null;
        Matcher after = NUMBER_THEN_UNIT.matcher(text);
        while (after.find()) {
            largest = larger(largest, dollars(after.group(1), after.group(2)));
        }
        Matcher before = UNIT_THEN_NUMBER.matcher(text);
        while (before.find()) {
            largest = larger(largest, dollars(before.group(2), before.group(1)));
        }
        if (largest == null) {
            return AmountClass.UNKNOWN;
        }
        if (largest.compareTo(MEDIUM) < 0) {
            return AmountClass.SMALL;
        }
        return largest.compareTo(LARGE) < 0 ? AmountClass.MEDIUM : AmountClass.LARGE;
    }

    private static BigDecimal dollars(String number, String unit) {
        String code = unit.toUpperCase(Locale.ROOT);
        BigDecimal amount = new BigDecimal(plain(number)).multiply(BigDecimal.valueOf(WORTH.getOrDefault(code, 1)));
        int parts = PARTS.getOrDefault(code, 1);
        return parts == 1 ? amount : amount.divideToIntegralValue(BigDecimal.valueOf(parts));
    }

    /** "1,500" and "1'500" are fifteen hundred; "1,5" is one and a half. */
    private static String plain(String number) {
        boolean grouped = number.matches("\\d{1,3}(?:[,' ]\\d{3})+(?:\\.\\d+)?");
        return grouped ? number.replaceAll("[,' ]", "") : number.replace(',', '.');
    }

    private static BigDecimal larger(BigDecimal one, BigDecimal other) {
        return one == null ? other : one.max(other);
    }
}
