/**
 * Makes a calendar of an iCalendar feed (RFC 5545), with a preview before anything counts. Needs the optional dependency
 * {@code biweekly}; services that only load calendars do not.
 */
package io.redress.calendar.ical;
