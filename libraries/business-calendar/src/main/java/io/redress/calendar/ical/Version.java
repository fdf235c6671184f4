package io.redress.calendar.ical;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How editions are numbered: {@code 2027.2} is the second one that knows 2027. */
final class Version {

    private static final Pattern OF_A_YEAR = Pattern.compile("(\\d{4})\\.\\d+");
    private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d{1,9})");

    private Version() {}

    /** Never the same again, because every estimate keeps the version it was counted with. */
    static String after(String version, int year) {
        Matcher ofAYear = OF_A_YEAR.matcher(version);
        if (ofAYear.matches() && Integer.parseInt(ofAYear.group(1)) < year) {
            return year + ".1";
        }
        Matcher counted = COUNTED.matcher(version);
        return counted.matches() ? counted.group(1) + (Long.parseLong(counted.group(2)) + 1) : version + ".1";
    }
}
