/** Files that customers add: taken in, cleared, kept, and handed out to whoever may read the complaint. */
package io.redress.intake.evidence;
