package io.redress.workflow.translation;

/** Translates by machine. There is a bean of it only where one is configured. */
interface Translator {

    /**
     * Translates a text from whatever language it is in.
     *
     * @param target language code, such as {@code en}
     * @throws TranslationFailed with what the reader may do
     */
    Translated translate(String text, String target);

    /**
     * The result.
     *
     * @param source the language that was recognised, or null when the translator does not say
     */
    record Translated(String text, String source) {

        @Override
        public String toString() {
            return "Translated[from " + source + "]";
        }
    }
}
