/** Pages beside the Tasklist: what waits for customers, and who has which tasks. They work without scripts. */
package io.redress.workflow.desk;
