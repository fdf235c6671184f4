package io.redress.workflow.estimate;

import java.time.Duration;

/**
 * What {@code estimate.dmn} says.
 *
 * @param rule the rule that spoke
 * @param work working time that the customer is told
 * @param calendar the calendar to count it in, or null for the department's own
 */
record EstimateRule(String rule, Duration work, String calendar) {}
