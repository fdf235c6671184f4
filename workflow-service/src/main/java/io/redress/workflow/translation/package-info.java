/** The customer's words in a language that the agent reads, by machine. Nothing translated is kept or logged. */
package io.redress.workflow.translation;
