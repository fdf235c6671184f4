/** What the house tells the public of its rules, from the files that drive the clocks. */
package io.redress.workflow.policy;
