/**
 * What still comes in for a complaint that has ended is read by somebody and answered.
 */
package io.redress.workflow.aftercare;
