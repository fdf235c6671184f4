/**
 * Tells an open tracking page that something has changed, so that it looks again. Only versions travel; the page fetches
 * what has changed as it always does, with its cookie.
 */
package io.redress.intake.live;
