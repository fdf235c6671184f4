/**
 * What a complaint is by its signals, before anybody has read it.
 */
package io.redress.workflow.triage;
