/** Ready answers in the customer's language, filled in from the case, for agents to change and send. */
package io.redress.workflow.templates;
