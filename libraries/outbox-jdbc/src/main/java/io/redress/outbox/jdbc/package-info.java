/**
 * Outbox and inbox of a service on a relational database: {@link io.redress.outbox.jdbc.JdbcOutbox} writes events as
 * rows of the caller's own transaction, {@link io.redress.outbox.jdbc.JdbcInbox} stores inbound events before anything
 * is done about them.
 *
 * <p>The tables are in {@code db/outbox/V0_1__messaging.sql}, a Flyway migration of version 0.1 that comes before a
 * service's own: {@code spring.flyway.locations: classpath:db/outbox,classpath:db/migration}. The script is portable:
 * tests on H2 in memory may run it directly.
 */
package io.redress.outbox.jdbc;
