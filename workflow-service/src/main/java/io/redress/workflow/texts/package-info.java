/**
 * What agents wrote (law 6): one table, and the choke point through which every string passes before the engine keeps
 * it, so that the engine's own tables hold ids and codes only.
 */
package io.redress.workflow.texts;
