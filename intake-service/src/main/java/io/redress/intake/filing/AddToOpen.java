package io.redress.intake.filing;

import io.redress.doors.Refused;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.complaint.Redaction;
import io.redress.intake.complaint.Words;
import io.redress.intake.complaint.Words.Transaction;
import io.redress.intake.conversation.AddMessage;
import io.redress.intake.input.Input;
import io.redress.intake.pages.FieldNames;
import io.redress.intake.reference.Reference;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Adds what was typed as a new complaint to an open one, as its holder wanted. What is longer than a message becomes several;
 * each has a key of its own, so that pressing twice, or again after a failure half-way, adds nothing twice.
 */
@Service
class AddToOpen {

    private final ComplaintInput complaintInput;
    private final Complaints complaints;
    private final AddMessage addMessage;
    private final FieldNames fieldNames;

    AddToOpen(ComplaintInput complaintInput, Complaints complaints, AddMessage addMessage, FieldNames fieldNames) {
        this.complaintInput = complaintInput;
        this.complaints = complaints;
        this.addMessage = addMessage;
        this.fieldNames = fieldNames;
    }

    /**
     * @param idempotencyKey null when there is none
     * @param reference of the open one
     * @param holds whether the caller holds its token
     * @return the open one
     * @throws io.redress.intake.input.InvalidFields when something is wrong with what was typed
     * @throws io.redress.intake.abuse.Slowed when too many messages came
     * @throws Refused when the caller does not hold it, it is full, or the key was used for other words
     */
    Complaint add(ComplaintRequest request, String idempotencyKey, String reference, Predicate<Complaint> holds) {
        Input input = new Input();
        Words words = complaintInput.read(request, input);
        input.refuseWhatIsWrong();
        Complaint open = Reference.parse(reference)
                .flatMap(complaints::find)
                .filter(holds)
                .orElseThrow(Refused::unknownReference);
        List<String> parts = parts(text(words, open));
        for (int i = 0; i < parts.size(); i++) {
            // the secrets are named once, with the words that come first
            List<Redaction> redactions = i == 0 ? input.redactions() : List.of();
            addMessage.addMasked(
                    open, parts.get(i), redactions, idempotencyKey == null ? null : idempotencyKey + "/" + i);
        }
        return open;
    }

    private String text(Words words, Complaint open) {
        List<String> known =
                open.words().transactions().stream().map(Transaction::hash).toList();
        Stream<String> transactions = words.transactions().stream()
                .filter(transaction -> !known.contains(transaction.hash()))
                .map(transaction -> Stream.of(transaction.chain(), transaction.hash())
                        .filter(Objects::nonNull)
                        .reduce("", (line, part) -> line.isEmpty() ? part : line + " " + part));
        Stream<String> answers = fieldNames.answers(words, Locale.forLanguageTag(words.language())).stream()
                .map(told -> told.label() + "\n" + told.text());
        return Stream.of(
                        Stream.of(words.subject(), words.description()),
                        answers,
                        Stream.of(words.remedySought(), words.detriment()),
                        transactions)
                .flatMap(parts -> parts)
                .filter(Objects::nonNull)
                .reduce((above, below) -> above + "\n\n" + below)
                .orElseThrow();
    }

    /** Cut between sentences where that is possible, never within a character. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        String rest = text;
        while (rest.length() > AddMessage.LONGEST) {
            sentences.setText(rest);
            int end = sentences.preceding(AddMessage.LONGEST + 1);
            if (end <= 0) {
                end = Character.isHighSurrogate(rest.charAt(AddMessage.LONGEST - 1))
                        ? AddMessage.LONGEST - 1
                        : AddMessage.LONGEST;
            }
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        parts.add(rest);
        return parts.stream().filter(part -> !part.isBlank()).toList();
    }
}
