/**
 * The Survey stage: the customer may disagree and is asked how it went; a low score is looked at.
 */
package io.redress.workflow.survey;
