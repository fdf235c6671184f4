/**
 * Several of this service on one database: what the first start makes is made once.
 */
package io.redress.workflow.replicas;
