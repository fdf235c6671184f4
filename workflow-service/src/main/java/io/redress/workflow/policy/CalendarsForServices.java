package io.redress.workflow.policy;

import io.redress.calendar.BusinessCalendars;
import io.redress.workflow.regime.RulesInForce;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which edition of each calendar counts now, for services that show hours from their own copy. */
@RestController
class CalendarsForServices {

    private final RulesInForce rules;

    CalendarsForServices(RulesInForce rules) {
        this.rules = rules;
    }

    /** @param versions by the name of the calendar */
    record InForce(Map<String, String> versions) {}

    @GetMapping("/internal/calendars")
    InForce calendars() {
        BusinessCalendars calendars = rules.now().calendars();
        Map<String, String> versions = new TreeMap<>();
        calendars.ids().forEach(id -> versions.put(id, calendars.get(id).version()));
        return new InForce(versions);
    }
}
