package io.redress.taxonomy;

import java.util.List;
import java.util.Optional;

/**
 * One kind of complaint.
 *
 * @param code such as {@code TECHNICAL}, or below it {@code TECHNICAL.STUCK_TRANSACTION}
 * @param product what it is about legally, such as {@code WALLET} or {@code PAYMENTS}
 * @param department which department handles it
 * @param name for people
 * @param hint one line of examples for people
 * @param questions what the form asks in addition, never more than three
 * @param help what customers can try by themselves, step by step; empty where nothing is known to help
 * @param publicCode its place in the public taxonomy of the CFPB
 */
public record Category(
        String code,
        String product,
        String department,
        Words name,
        Words hint,
        List<Question> questions,
        List<Words> help,
        PublicCode publicCode) {

    /** The code of the family above it, or its own. */
    public String family() {
        int dot = code.indexOf('.');
        return dot < 0 ? code : code.substring(0, dot);
    }

    /** The question with this id, if it is asked. */
    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Whether it is one of the four that everything else lies under. */
    public boolean isFamily() {
        return code.indexOf('.') < 0;
    }

    /**
     * What the form asks.
     *
     * @param id a code, unique in its category
     * @param answer how the answer is checked
     */
    public record Question(String id, Answer answer, Words text) {}

    /** The form of an answer. */
    public enum Answer {
        TEXT,
        DATE,
        YES_NO,
        CHAIN,
        TRANSACTION_HASH,
        ADDRESS,
        AMOUNT,
        APP_VERSION
    }

    /** Product, sub-product and issue as the CFPB's complaint database names them. */
    public record PublicCode(String product, String subProduct, String issue) {}
}
