package io.redress.workflow.templates;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * All ready answers as they are written, and the words that fill them. Every map by language has every language.
 *
 * @param dates how a date is written, by language
 * @param withoutName what a customer is called who gave no name
 * @param withoutDueAt what is said while no time has been promised
 * @param departments by code, then by language
 */
record TemplateBook(
        List<String> languages,
        Map<String, DateTimeFormatter> dates,
        Map<String, String> withoutName,
        Map<String, String> withoutDueAt,
        Map<String, Map<String, String>> departments,
        List<Template> templates) {

    private static final String ENGLISH = "en";

    /** The language in which a reader of this one is answered: the same, or English. */
    String nearest(String bcp47) {
        String language = bcp47.split("-", 2)[0].toLowerCase(java.util.Locale.ROOT);
        return languages.contains(language) ? language : ENGLISH;
    }
}
