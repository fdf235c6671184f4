/**
 * The Track stage: questions, referrals, news for the customer, and the clocks that run meanwhile.
 */
package io.redress.workflow.tracking;
