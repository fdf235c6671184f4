/**
 * The real parts Redress stands on, in a form that starts without containers: a Kafka broker, a server that speaks
 * MongoDB's wire protocol and keeps its data, PostgreSQL from Maven's binaries, and a mailbox. Tests reach them through
 * {@link io.redress.realparts.RealParts}; the local deployment starts the same classes with kept data.
 */
package io.redress.realparts;
