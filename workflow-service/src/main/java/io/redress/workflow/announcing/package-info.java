/**
 * What happened to a case leaves the service from here: as rows of the outbox, in the transaction of the step.
 */
package io.redress.workflow.announcing;
