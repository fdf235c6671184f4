/**
 * What complaints can be about: four families and the categories below them, with names for people, questions for the
 * form, and the codes of public taxonomies.
 */
package io.redress.taxonomy;
