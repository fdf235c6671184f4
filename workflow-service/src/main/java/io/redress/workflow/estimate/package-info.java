/**
 * When the answer will come: a decision table's working time, counted in a working calendar, told and kept.
 */
package io.redress.workflow.estimate;
