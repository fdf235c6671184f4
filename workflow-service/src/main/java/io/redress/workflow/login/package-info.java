/**
 * One login for the Tasklist, {@code /engine-rest} and {@code /api}: Spring Security stands in front of all three, the
 * engine believes it, and what people may send to the engine is a short list.
 */
package io.redress.workflow.login;
