/**
 * The Record stage: what the complaint is about, and whether it is handled at all.
 */
package io.redress.workflow.recording;
