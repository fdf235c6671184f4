package io.redress.messaging;

/** A record that is not an event as the contracts have it. Its message names the fault and never quotes the record. */
final class MalformedRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedRecord(String fault) {
        super(fault);
    }

    MalformedRecord(String fault, Throwable cause) {
        super(fault, cause);
    }
}
