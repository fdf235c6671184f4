package io.redress.clock;

import java.time.Duration;

/**
 * Published inside a service after its clock was moved, so that whoever waits for an instant looks again at once.
 *
 * @param offset how far the clock now is ahead of real time
 */
public record ClockDriven(Duration offset) {}
