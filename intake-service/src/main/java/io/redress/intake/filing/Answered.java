package io.redress.intake.filing;

import io.redress.intake.complaint.Words.Answer;
import io.redress.intake.complaint.Words.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a customer answered to the questions of the category.
 *
 * @param answers without those that are a transaction
 * @param transaction what was answered on network and hash, or null
 * @param since the first date that was answered, or null
 */
record Answered(List<Answer> answers, Transaction transaction, Instant since) {

    static final Answered NOTHING = new Answered(List.of(), null, null);

    /** The transactions with the one from the answers among them. */
    List<Transaction> together(List<Transaction> others) {
        return transaction == null
                ? others
                : Stream.concat(others.stream(), Stream.of(transaction))
                        .distinct()
                        .toList();
    }
}
