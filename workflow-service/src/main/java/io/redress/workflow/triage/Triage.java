package io.redress.workflow.triage;

import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.Severity;

/**
 * What {@code triage.dmn} makes of a complaint's signals.
 *
 * @param rule the rule that said how bad it is and who handles it
 * @param categoryRule the rule that said what it is about
 */
record Triage(String category, Severity severity, String department, Lane lane, String rule, String categoryRule) {}
