/**
 * What a department decides: an answer to every point, a question to the customer, or another department.
 */
package io.redress.workflow.decision;
