package io.redress.messaging;

/** What the events of these tests say. */
record Told(String reference, int number) {}
