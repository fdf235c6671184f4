package io.redress.workflow.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** How values of a case become columns. */
final class Columns {

    private Columns() {}

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The next number of a reference's rows, for one parameter: the reference. The lock on the case makes it safe. */
    static String nextNo(String table) {
        return "(select coalesce(max(no), 0) + 1 from " + table + " where reference = ?)";
    }
}
