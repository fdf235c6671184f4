/** For those who lost the link to their complaint: a new one to the address that is known (docs/decisions/0012-lost-link.md). */
package io.redress.intake.lostlink;
