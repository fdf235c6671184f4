/**
 * Proves at the start that the decision tables answer every question, and each with one rule only.
 */
package io.redress.workflow.decisiontable;
