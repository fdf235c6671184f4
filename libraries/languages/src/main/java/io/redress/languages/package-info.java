/** The languages that customers are served in: which there are, what each calls itself, and which one serves a reader. */
package io.redress.languages;
