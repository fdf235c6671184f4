/**
 * One cause behind many complaints: supervisors bind complaints to an incident, tell all of them at once, and propose one
 * decision. What goes out, goes out by the case's own events; what is decided, the agent of each case decides.
 */
package io.redress.workflow.incident;
