/**
 * The same matter filed again, while the first complaint about it is open: suspected, offered and told, never refused
 * (docs/decisions/0013-duplicates.md).
 */
package io.redress.intake.duplicates;
