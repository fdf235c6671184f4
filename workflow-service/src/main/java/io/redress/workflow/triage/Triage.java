package io.redress.workflow.triage;

import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Severity;

/**
 * What {@code triage.dmn} makes of a complaint's signals.
 *
 * @param rule the rule that spoke
 */
record Triage(String category, Severity severity, String department, Lane lane, String rule) {}
