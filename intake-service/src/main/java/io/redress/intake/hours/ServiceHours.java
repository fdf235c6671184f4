package io.redress.intake.hours;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether somebody is there.
 *
 * @param open whether the desk is staffed
 * @param nextOpening when it is staffed next, null while it is open
 * @param provisionalFrom the first day whose holidays have not been announced yet, when this answer rests on it; else null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ServiceHours(boolean open, Instant nextOpening, LocalDate provisionalFrom) {}
