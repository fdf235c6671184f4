/**
 * Events over Kafka, as a Spring Boot starter.
 *
 * <p>Out: {@link io.redress.messaging.Events} makes an event, an outbox (of {@code outbox-mongo} or
 * {@code outbox-jdbc}) keeps it in the same atomic write as the fact, a relay sends it. In: a service publishes one
 * {@link io.redress.messaging.EventRoutes} bean per topic that it reads.
 */
package io.redress.messaging;
