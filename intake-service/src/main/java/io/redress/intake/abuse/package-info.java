/**
 * Keeps the service standing when somebody sends too much, without shutting out anybody for good: limits that refill, slower
 * answers to guessed tokens, and a proof of work above a threshold (docs/decisions/0010-abuse.md).
 */
package io.redress.intake.abuse;
