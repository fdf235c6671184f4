/** What staff find in the Tasklist from the first start on. */
package io.redress.workflow.tasklist;
