/**
 * The case itself: codes, instants and ids of texts in tables of our own, beside the engine's. Everybody in this
 * service reads it; each kind of change has its class.
 */
package io.redress.workflow.casefile;
