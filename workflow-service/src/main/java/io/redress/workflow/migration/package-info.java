/**
 * Brings running cases to the newest version of their model.
 */
package io.redress.workflow.migration;
