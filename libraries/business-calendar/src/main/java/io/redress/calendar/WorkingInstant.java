package io.redress.calendar;

import java.time.Instant;

/**
 * An instant that was found by counting working time.
 *
 * @param at never outside working time; a closing time counts as inside, because "by 18:00" is a promise of that day
 * @param beyondCoverage the day lies after the last one for which the calendar knows holidays and make-up days: the
 *     weekly pattern was used, and the instant may move when the next year is decreed
 */
public record WorkingInstant(Instant at, boolean beyondCoverage) {}
