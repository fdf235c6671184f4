package io.redress.intake.filing;

import io.redress.intake.complaint.Words;
import io.redress.intake.complaint.Words.Transaction;
import io.redress.intake.filing.ComplaintRequest.TransactionRequest;
import io.redress.intake.input.Input;
import io.redress.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a complaint: what must be there, how long it may be, what it may look like. */
@Component
class ComplaintInput {

    static final int SUBJECT = 200;
    static final int DESCRIPTION = 20_000;
    static final int REMEDY = 2_000;
    static final int DETRIMENT = 2_000;
    static final int TRANSACTIONS = 20;

    private static final Set<String> CHANNELS = Set.of("WEB", "APP", "EMAIL", "CHAT", "SOCIAL", "PHONE", "PAPER");
    private static final Pattern CATEGORY =
            Pattern.compile("(?:TECHNICAL|ACCOUNT_SECURITY|NEW_FEATURE|PERSONAL_REQUEST)(?:\\.[A-Z][A-Z_]{0,40})?");
    private static final Pattern PRODUCT = Pattern.compile("[A-Z][A-Z0-9_]{0,40}");

    private final Taxonomy taxonomy;
    private final Clock clock;

    ComplaintInput(Taxonomy taxonomy, Clock clock) {
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    /** @param input collects what is wrong and what was masked; the words count only when nothing is wrong */
    Words read(ComplaintRequest request, Input input) {
        String channel = channel(request.channel(), input);
        String language = language(request.language(), input);
        String category = input.formed("category", request.category(), CATEGORY, 60, "unknown-category");
        String subject = input.required("subject", input.line("subject", request.subject(), SUBJECT));
        String description =
                input.required("description", input.text("description", request.description(), DESCRIPTION));
        Answered answered = new AnswersInput(taxonomy, clock).read(category, request.answers(), input);
        Instant occurredAt = new OccurredAt(clock, "occurredAt").read(request.occurredAt(), input);
        return new Words(
                channel,
                language,
                category,
                subject,
                description,
                occurredAt == null ? answered.since() : occurredAt,
                input.text("remedySought", request.remedySought(), REMEDY),
                answered.together(transactions(request.transactions(), input)),
                ContactInput.contact(request.contact(), input),
                input.formed("product", request.product(), PRODUCT, 41, "unknown-product"),
                answered.answers(),
                input.text("detriment", request.detriment(), DETRIMENT),
                ContactInput.representative(request.representative(), input));
    }

    private static String channel(String raw, Input input) {
        if (raw != null && !raw.isBlank() && !CHANNELS.contains(raw)) {
            input.wrong("channel", "unknown-channel");
            return null;
        }
        return input.required("channel", raw == null || raw.isBlank() ? null : raw);
    }

    private static String language(String raw, Input input) {
        if (raw == null || raw.isBlank()) {
            return input.required("language", null);
        }
        return LanguageTags.canonical(raw).orElseGet(() -> {
            input.wrong("language", "unknown-language");
            return null;
        });
    }

    private static List<Transaction> transactions(List<TransactionRequest> given, Input input) {
        List<TransactionRequest> requests = given == null ? List.of() : given;
        if (requests.size() > TRANSACTIONS) {
            input.wrong("transactions", "too-many", TRANSACTIONS);
            return List.of();
        }
        List<Transaction> transactions = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            TransactionRequest request = requests.get(i);
            String at = "transactions[" + i + "].";
            if (request == null) {
                input.wrong("transactions[" + i + "]", "missing");
                continue;
            }
            String chain = CryptoFacts.chain(at + "chain", request.chain(), input);
            String hash = CryptoFacts.transactionHash(at + "hash", request.hash(), input);
            transactions.add(new Transaction(chain, input.required(at + "hash", hash)));
        }
        return transactions;
    }
}
