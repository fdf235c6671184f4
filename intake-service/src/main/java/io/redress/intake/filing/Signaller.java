package io.redress.intake.filing;

import io.redress.intake.complaint.Redaction;
import io.redress.intake.complaint.Words;
import io.redress.intake.filing.Submitted.AgeClass;
import io.redress.intake.filing.Submitted.Signals;
import io.redress.intake.filing.Submitted.Urgency;
import io.redress.intake.reference.Pseudonyms;
import io.redress.intake.reference.Reference;
import io.redress.taxonomy.Category;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what a complaint is about without a word of it. */
@Component
class Signaller {

    private final WordClasses wordClasses;
    private final Pseudonyms pseudonyms;

    Signaller(WordClasses wordClasses, Pseudonyms pseudonyms) {
        this.wordClasses = wordClasses;
        this.pseudonyms = pseudonyms;
    }

    Submitted submitted(Reference reference, Instant receivedAt, Words words, List<Redaction> redactions) {
        String text = words.subject() + "\n" + words.description();
        List<String> classes = wordClasses.in(text);
        Signals signals = new Signals(
                words.category(),
                words.contact().country(),
                classes,
                Redaction.exposeFunds(redactions),
                Amounts.in(text + "\n" + amounts(words)),
                words.product(),
                AgeClass.of(words.occurredAt(), receivedAt),
                Urgency.of(classes));
        return new Submitted(
                reference.value(),
                words.channel(),
                words.language(),
                receivedAt,
                pseudonyms.of(words.contact().email(), words.contact().phone(), reference),
                signals,
                redactions.stream().map(Redaction::kind).distinct().sorted().toList());
    }

    /** What was asked for and answered. */
    private static String amounts(Words words) {
        return words.answers().stream()
                .filter(answer -> answer.form() == Category.Answer.AMOUNT)
                .map(Words.Answer::value)
                .collect(Collectors.joining("\n"));
    }
}
