/** Intake: what customers say, and where they see how things stand. */
package io.redress.intake;
