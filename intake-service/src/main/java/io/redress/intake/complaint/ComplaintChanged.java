package io.redress.intake.complaint;

/**
 * Published inside this service after something about a complaint was stored: what the customer did, or what became of
 * it. Holds nothing but the reference; listeners must not do any work on the publisher's thread.
 */
public record ComplaintChanged(String reference) {}
