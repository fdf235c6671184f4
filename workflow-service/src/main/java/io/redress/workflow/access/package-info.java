/** Who may read which case: people read the cases of the departments they work for, and those they have a task in. */
package io.redress.workflow.access;
