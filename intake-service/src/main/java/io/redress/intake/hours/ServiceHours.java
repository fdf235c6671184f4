package io.redress.intake.hours;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether somebody is there.
 *
 * @param open whether the desk is staffed
 * @param nextOpening when it is staffed next, null while it is open
 * @param provisionalFrom the first day whose holidays are not announced yet, when the next opening is that day or a later
 *     one: it may turn out to be a holiday; else null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ServiceHours(boolean open, Instant nextOpening, LocalDate provisionalFrom) {}
