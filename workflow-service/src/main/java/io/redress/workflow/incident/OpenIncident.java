package io.redress.workflow.incident;

import io.redress.doors.Refused;
import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.incident.IncidentWords.Kind;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins an incident. With a public notice, new complainants are told of it on the form. */
@Component
class OpenIncident {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_NOTICE = 2_000;

    /** Without letters that are read as digits. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Incidents incidents;
    private final IncidentWords words;
    private final Taxonomy taxonomy;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenIncident(
            Incidents incidents,
            IncidentWords words,
            Taxonomy taxonomy,
            TransactionTemplate transactions,
            Clock clock) {
        this.incidents = incidents;
        this.words = words;
        this.taxonomy = taxonomy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param category what it is about, or null
     * @param title by language
     * @param notice by language, for everybody; nothing where the public need not know
     * @return its id
     * @throws Refused 400 with the field
     */
    String open(String category, Map<String, String> title, Map<String, String> notice, String actor) {
        Wording named = Wording.required("title", title, LONGEST_TITLE);
        Wording told = Wording.optional("notice", notice, LONGEST_NOTICE);
        String about = category == null || category.isBlank() ? null : known(category.strip(), taxonomy);
        String id = id();
        transactions.executeWithoutResult(status -> {
            incidents.open(id, about, actor, clock.instant());
            words.store(id, Kind.TITLE, 0, named);
            if (told != null) {
                words.store(id, Kind.NOTICE, 0, told);
            }
        });
        return id;
    }

    static String known(String category, Taxonomy taxonomy) {
        return taxonomy.find(category)
                .orElseThrow(() -> new Refused(
                        HttpStatus.BAD_REQUEST,
                        "unknown-category",
                        "category",
                        "There is no such category. Use one of the taxonomy, such as TECHNICAL."))
                .code();
    }

    private String id() {
        StringBuilder id = new StringBuilder("I-");
        for (int i = 0; i < 8; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
