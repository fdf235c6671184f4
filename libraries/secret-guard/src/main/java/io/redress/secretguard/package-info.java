/** Finds recovery phrases and private keys in text, so that they never get in. Plain Java, no dependencies. */
package io.redress.secretguard;
