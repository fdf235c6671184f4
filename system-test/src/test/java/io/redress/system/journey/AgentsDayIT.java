package io.redress.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.system.stack.Agent;
import io.redress.system.stack.Analyst;
import io.redress.system.stack.Customer;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import io.redress.system.stack.WordSearch;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Monday, 9 March 2026 at the desk in China, and what comes of it until the last complaint is closed: eight complaints,
 * three agents of different departments, one supervisor ({@link AgentsDay}). What each customer was sent, and what the
 * archive keeps of each complaint, stands in {@code agents-day/<complaint>.mails.txt} and {@code .archive.txt}, worked out
 * by hand.
 */
class AgentsDayIT {

    private static Stack stack;
    private static Complainants customers;
    private static Analyst analyst;

    @BeforeAll
    static void theDayPasses() {
        stack = AgentsDay.dawn();
        customers = AgentsDay.passes(stack);
        analyst = new Analyst(stack);
    }

    @AfterAll
    static void theStackEnds() {
        stack.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stuck", "locked", "secret", "feature", "data", "again", "stranger", "silent"})
    void theCustomerHasTheseLettersAndNoOther(String complaint) {
        Golden golden = Golden.read("/agents-day/" + complaint + ".mails.txt");

        List<String> came = Letters.about(customers.of(complaint), Agent.named(stack, "supervisor"));

        assertThat(golden.asWritten(came)).isEqualTo(golden.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stuck", "locked", "secret", "feature", "data", "again", "stranger", "silent"})
    void theArchiveKeepsThisAndNothingElse(String complaint) {
        Golden golden = Golden.read("/agents-day/" + complaint + ".archive.txt");

        List<String> kept =
                ArchivedLines.of(analyst.finds(customers.reference(complaint)).orElseThrow());

        assertThat(golden.asWritten(kept)).isEqualTo(golden.lines());
    }

    @Test
    void nobodyElseHasMail() {
        JsonNode all = Http.anonymous().get(stack.mailbox() + "/api/messages").json();

        long ours = customers.all().stream()
                .flatMap(customer -> customer.mails().stream())
                // one of them has two complaints and one address
                .map(mail -> mail.get("id").asText())
                .distinct()
                .count();
        assertThat((long) all.size()).isEqualTo(ours);
    }

    @Test
    void theArchiveKnowsThatTwoComplaintsAreOnePersonsAndNothingMoreOfAnybody() {
        String kims = pseudonym(customers.of("stuck"));

        assertThat(customers.which(customer -> pseudonym(customer).equals(kims)))
                .containsExactly("stuck", "again");
        assertThat(customers.all().stream().map(AgentsDayIT::pseudonym).distinct())
                .hasSize(7);
    }

    @Test
    void noSecretIsAnywhereAndWordsAreInTheirHomesOnly() {
        WordSearch search = new WordSearch(stack);

        assertThat(search.places("sausage worth useful")).isEmpty();
        assertThat(search.places(Complainants.MARK))
                .contains("mongo:intake.complaints", "mongo:survey.surveys")
                .allMatch(place -> place.matches("mongo:intake\\..*|mongo:survey\\.surveys|file:data/mail.*"));
        assertThat(search.places(AgentsDay.STAFFS_MARK))
                .contains("table:case_text")
                .allMatch(place -> place.matches("table:case_text|file:data/mail.*"));
    }

    private static String pseudonym(Customer customer) {
        return analyst.finds(customer.reference())
                .orElseThrow()
                .get("subjectPseudonym")
                .asText();
    }
}
