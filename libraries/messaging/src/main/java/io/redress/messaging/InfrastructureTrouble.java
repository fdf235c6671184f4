package io.redress.messaging;

/**
 * Tells trouble with the infrastructure (which passes, and is waited out) from poison (which stays, and parks its
 * reference). Every bean of this type is asked, for the failure and each of its causes.
 */
@FunctionalInterface
public interface InfrastructureTrouble {

    /** @param failure one link of the chain of causes */
    boolean recognises(Throwable failure);
}
