package io.redress.workflow.templates;

import java.util.Map;

/**
 * One ready answer.
 *
 * @param titles for agents, by language
 * @param bodies for customers, by language, with placeholders
 */
record Template(String code, Map<String, String> titles, Map<String, String> bodies) {}
