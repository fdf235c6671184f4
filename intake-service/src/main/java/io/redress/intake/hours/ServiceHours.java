package io.redress.intake.hours;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Whether somebody is there.
 *
 * @param open whether the desk is staffed
 * @param nextOpening when it is staffed next, null while it is open
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ServiceHours(boolean open, Instant nextOpening) {}
