package io.redress.intake.filing;

import io.redress.intake.complaint.Words;
import io.redress.intake.complaint.Words.Contact;
import io.redress.intake.complaint.Words.Transaction;
import io.redress.intake.filing.ComplaintRequest.ContactRequest;
import io.redress.intake.filing.ComplaintRequest.TransactionRequest;
import io.redress.intake.input.EmailAddress;
import io.redress.intake.input.Input;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a complaint: what must be there, how long it may be, what it may look like. */
@Component
class ComplaintInput {

    static final int SUBJECT = 200;
    static final int DESCRIPTION = 20_000;
    static final int REMEDY = 2_000;
    static final int NAME = 200;
    static final int TRANSACTIONS = 20;

    private static final Set<String> CHANNELS = Set.of("WEB", "APP", "EMAIL", "CHAT", "SOCIAL", "PHONE", "PAPER");
    private static final Pattern CATEGORY =
            Pattern.compile("(?:TECHNICAL|ACCOUNT_SECURITY|NEW_FEATURE|PERSONAL_REQUEST)(?:\\.[A-Z][A-Z_]{0,40})?");
    private static final Pattern PRODUCT = Pattern.compile("[A-Z][A-Z0-9_]{0,40}");
    private static final Pattern PHONE_FORM = Pattern.compile("\\+?[0-9][0-9 ()./-]{4,30}");
    private static final Pattern CHAIN_FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");
    private static final Pattern HASH_FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+/=_:-]{15,}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern COUNTRY_FORM = Pattern.compile("[A-Z]{2}");

    private final Clock clock;

    ComplaintInput(Clock clock) {
        this.clock = clock;
    }

    /** @param input collects what is wrong and what was masked; the words count only when nothing is wrong */
    Words read(ComplaintRequest request, Input input) {
        return new Words(
                channel(request.channel(), input),
                language(request.language(), input),
                input.formed("category", request.category(), CATEGORY, 60, "unknown-category"),
                input.required("subject", input.line("subject", request.subject(), SUBJECT)),
                input.required("description", input.text("description", request.description(), DESCRIPTION)),
                new OccurredAt(clock).read(request.occurredAt(), input),
                input.text("remedySought", request.remedySought(), REMEDY),
                transactions(request.transactions(), input),
                contact(request.contact(), input),
                input.formed("product", request.product(), PRODUCT, 41, "unknown-product"));
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
            String chain = input.formed(at + "chain", request.chain(), CHAIN_FORM, 40, "chain");
            String hash = input.transactionHash(at + "hash", request.hash(), HASH_FORM, 128);
            transactions.add(new Transaction(chain, input.required(at + "hash", hash)));
        }
        return transactions;
    }

    private static Contact contact(ContactRequest request, Input input) {
        if (request == null) {
            return null;
        }
        String country = input.formed("contact.country", request.country(), COUNTRY_FORM, 2, "unknown-country");
        if (country != null && !COUNTRIES.contains(country)) {
            input.wrong("contact.country", "unknown-country");
        }
        return new Contact(
                input.line("contact.name", request.name(), NAME),
                input.formed("contact.email", request.email(), EmailAddress.FORM, EmailAddress.LONGEST, "email"),
                input.formed("contact.phone", request.phone(), PHONE_FORM, 32, "phone"),
                country);
    }
}
