/**
 * Who hears of a case when a date is at stake.
 */
package io.redress.workflow.escalation;
