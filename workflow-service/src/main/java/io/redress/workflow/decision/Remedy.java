package io.redress.workflow.decision;

import io.redress.workflow.engine.Completion;
import io.redress.workflow.engine.CompletionRefused;
import java.math.BigDecimal;

/**
 * What the customer gets.
 *
 * @param text id of the words, or null
 * @param amount what it is worth, never negative, or null
 * @param currency ISO 4217 or the asset's symbol; null without an amount
 */
record Remedy(String text, BigDecimal amount, String currency) {

    static final Remedy NONE = new Remedy(null, null, null);

    /** @throws CompletionRefused when an amount has no currency, or a remedy of some worth has no words */
    static Remedy of(Completion done) {
        String text = done.optional("remedy").orElse(null);
        BigDecimal amount = done.optional("remedyAmount").map(BigDecimal::new).orElse(null);
        if (amount == null || amount.signum() == 0) {
            return new Remedy(text, null, null);
        }
        String currency = done.required("remedyCurrency");
        if (text == null) {
            throw CompletionRefused.missing("remedy");
        }
        return new Remedy(text, amount, currency);
    }
}
