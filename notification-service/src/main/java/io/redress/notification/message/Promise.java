package io.redress.notification.message;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How sure a promised time is, and what the law adds to it. */
@Component
class Promise {

    void explain(Notice notice, Draft draft) {
        if (notice.says("lane", "EMERGENCY")) {
            draft.say("promise.emergency");
        }
        if (notice.says("basis", "PROVISIONAL")) {
            draft.say("promise.provisional");
        }
        if (notice.says("ground", "LEARNED") || notice.says("ground", "STATUTE")) {
            draft.say("promise." + notice.fact("ground"));
        }
        if (notice.has("provisionalFrom")) {
            draft.say("promise.provisionalFrom", draft.phrases().day(LocalDate.parse(notice.fact("provisionalFrom"))));
        } else if (notice.says("beyondCalendar", "true")) {
            draft.say("promise.beyondCalendar");
        }
        if (notice.has("statutoryDueAt")) {
            draft.say("promise.statutory", draft.phrases().until(notice.instant("statutoryDueAt"), notice.legalZone()));
        }
    }
}
