/**
 * The law's clocks: which regimes bind a complaint, and on which instants each of them warns, asks for a letter, and is
 * broken.
 */
package io.redress.workflow.regime;
