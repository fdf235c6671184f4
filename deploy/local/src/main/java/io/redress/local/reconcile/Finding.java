package io.redress.local.reconcile;

/**
 * Something that does not fit together.
 *
 * @param what the fault, in words
 * @param remedy what to do about it
 */
record Finding(String reference, String what, String remedy) {}
