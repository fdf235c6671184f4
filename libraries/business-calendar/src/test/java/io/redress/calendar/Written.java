package io.redress.calendar;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small calendars for tests. */
final class Written {

    private Written() {}

    /** The same hours every day. */
    static BusinessCalendar daily(String zone, String... hours) {
        List<Hours> parsed = Arrays.stream(hours).map(Hours::parse).toList();
        Map<DayOfWeek, List<Hours>> weekly = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekly.put(day, parsed);
        }
        return new BusinessCalendar("test", "1", ZoneId.of(zone), null, weekly, Map.of());
    }
}
