/**
 * How the process engine is used here: its clock follows the house's, failures leave their words behind, refused work is
 * answered with a code, task lists get what they sort by.
 */
package io.redress.workflow.engine;
