package io.redress.workflow.translation;

import org.springframework.http.HttpStatus;

/** There is no translation. Has neither cause nor text: both could hold the customer's words. */
final class TranslationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    private TranslationFailed(HttpStatus status, String code, String whatToDo) {
        super(whatToDo);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    static TranslationFailed busy() {
        return new TranslationFailed(
                HttpStatus.SERVICE_UNAVAILABLE,
                "translator-busy",
                "The translator has too much to do. Try again in a minute; the original is there.");
    }

    static TranslationFailed away() {
        return new TranslationFailed(
                HttpStatus.GATEWAY_TIMEOUT,
                "translator-away",
                "The translator does not answer. Try again in a minute; the original is there.");
    }

    static TranslationFailed notTaken() {
        return new TranslationFailed(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "not-translatable",
                "The translator does not take this text: it is too long, or its language is not known to it."
                        + " Ask a colleague who reads it.");
    }

    static TranslationFailed refused() {
        return new TranslationFailed(
                HttpStatus.BAD_GATEWAY,
                "translator-refused",
                "The translator refuses us. Tell an operator to check its address and key; the original is there.");
    }
}
