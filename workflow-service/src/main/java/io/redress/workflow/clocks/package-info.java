/**
 * Keeps the promise and the legal dates of every open case: what each clock asks for next, and doing it once, at its
 * instant.
 */
package io.redress.workflow.clocks;
