/** The case as people and other services ask for it: the case file, agents' texts and the customer's words in one. */
package io.redress.workflow.caseview;
