/** Runs all of Redress on one machine: the parts it stands on, its five services, and the commands for them. */
package io.redress.local;
