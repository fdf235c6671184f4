/**
 * The outbox of services on MongoDB: waiting events lie in the aggregate's own document, so that fact and event are one
 * atomic write without transactions.
 *
 * <p>A service sets {@code redress.outbox.collection}, gives its document a field {@code outbox} of type
 * {@link io.redress.outbox.mongo.Outbox} and the reference as {@code _id}, and writes through
 * {@link io.redress.outbox.mongo.MongoOutbox}. {@link io.redress.outbox.mongo.HighWater} is for the other direction.
 */
package io.redress.outbox.mongo;
