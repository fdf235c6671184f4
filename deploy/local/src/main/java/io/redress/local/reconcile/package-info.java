/** Compares what the services know of each complaint, and says what is missing where. */
package io.redress.local.reconcile;
