/** Who has a case open right now: a signal between forms, also across replicas; it locks nothing. */
package io.redress.workflow.presence;
