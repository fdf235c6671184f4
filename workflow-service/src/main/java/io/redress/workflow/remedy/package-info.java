/** Whom a customer can turn to outside the house, by country and by the laws that bind the complaint. */
package io.redress.workflow.remedy;
