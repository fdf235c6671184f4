/**
 * Inbound events: stored first, brought to their case's process then, in order, once.
 */
package io.redress.workflow.inbox;
