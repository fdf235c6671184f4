package io.redress.workflow.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.redress.workflow.casefile.CaseChanges;
import io.redress.workflow.login.Desk;
import io.redress.workflow.texts.EveryColumn;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One update reaches every complaint of an incident, each exactly once. */
class TellAllTest extends IncidentDesk {

    private static final String PHRASE = "scheme spot photo card baby mountain device kick cradle pact join borrow";

    @Autowired
    private Telling telling;

    @Autowired
    private CaseChanges changes;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void everyOpenComplaintIsToldInItsLanguage() {
        String id = opened(TITLE);
        aCase("TELL-0000-0001", "IN_PROGRESS", "TECHNICAL", "en");
        aCase("TELL-0000-0002", "SUBMITTED", "TECHNICAL", "zh-CN");
        aCase("TELL-0000-0003", "WAITING_FOR_CUSTOMER", "TECHNICAL", "fr");
        bind(id, "TELL-0000-0001", "TELL-0000-0002", "TELL-0000-0003");

        supervisor()
                .post(
                        "/api/incidents/" + id + "/updates",
                        "{\"text\":{\"en\":\"They go out again.\",\"zh\":\"已恢复转出。\"}}");

        await().until(() -> incident(id).at("/updates/0/told").asInt() == 3);
        assertThat(words("TELL-0000-0001")).isEqualTo("They go out again.");
        assertThat(words("TELL-0000-0002")).isEqualTo("已恢复转出。");
        assertThat(words("TELL-0000-0003")).isEqualTo("They go out again.");
        assertThat(agent().json("/api/cases/TELL-0000-0001")
                        .at("/timeline/0/text")
                        .asText())
                .as("the agent sees it in the conversation")
                .isEqualTo("They go out again.");
    }

    @Test
    void whoHasTheirAnswerMeanwhileIsNotTold() {
        String id = opened(TITLE);
        aCase("TELL-0000-0011", "IN_PROGRESS", "TECHNICAL", "en");
        bind(id, "TELL-0000-0011");

        transactions.executeWithoutResult(status -> {
            changes.lock("TELL-0000-0011");
            tell(id, "Too late for some");
            jdbc.update("update case_file set status = 'RESOLVED' where reference = 'TELL-0000-0011'");
        });

        await().until(() -> incident(id).at("/updates/0/tooLate").asInt() == 1);
        assertThat(told("TELL-0000-0011")).isZero();
        assertThat(events("TELL-0000-0011")).isZero();
    }

    @Test
    void killedHalfwayItGoesOnWhereItWasAndTellsNobodyTwice() {
        String id = opened(TITLE);
        List<String> references = cases("KLLD", 12, "IN_PROGRESS");
        bind(id, references.toArray(String[]::new));

        transactions.executeWithoutResult(status -> {
            changes.lock(references.get(5)); // here the teller will stand
            tell(id, "Nearly done");
            await().until(() -> told(references.get(4)) == 1 && killed());
        });

        await().until(() -> incident(id).at("/updates/0/told").asInt() == 12);
        telling.sweep();
        assertThat(references).allSatisfy(reference -> {
            assertThat(told(reference)).isEqualTo(1);
            assertThat(events(reference)).isEqualTo(1);
        });
        assertThat(jdbc.queryForObject("select count(*) from case_text where reference like 'KLLD-%'", Integer.class))
                .as("no words without their event")
                .isEqualTo(12);
    }

    @Test
    void severalTellersAtOnceTellEachComplaintOnce() {
        String id = opened(TITLE);
        List<String> references = cases("TLRS", 40, "RECORDED");
        bind(id, references.toArray(String[]::new));
        tell(id, "Once is enough");

        IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.runAsync(telling::sweep))
                .toList()
                .forEach(CompletableFuture::join);

        await().until(() -> incident(id).at("/updates/0/told").asInt() == 40);
        assertThat(references)
                .allSatisfy(reference -> assertThat(events(reference)).isEqualTo(1));
    }

    @Test
    void theSameRequestAgainIsTheSameUpdate() {
        String id = opened(TITLE);
        aCase("TELL-0000-0021", "IN_PROGRESS", "TECHNICAL", "en");
        bind(id, "TELL-0000-0021");

        List<Integer> numbers = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> Desk.parsed(supervisor()
                                .send(
                                        "POST",
                                        "/api/incidents/" + id + "/updates",
                                        "{\"text\":{\"en\":\"Pressed twice\"}}",
                                        "Idempotency-Key",
                                        "one-press"))
                        .path("update")
                        .asInt()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(numbers).containsOnly(1);
        await().until(() -> told("TELL-0000-0021") == 1);
        assertThat(incident(id).path("updates")).hasSize(1);
    }

    @Test
    void updatesComeInTheirOrder() {
        String id = opened(TITLE);
        aCase("TELL-0000-0031", "IN_PROGRESS", "TECHNICAL", "en");
        bind(id, "TELL-0000-0031");
        transactions.executeWithoutResult(status -> {
            changes.lock("TELL-0000-0031");
            tell(id, "First");
            tell(id, "Second");
        });

        await().until(() -> told("TELL-0000-0031") == 2);
        assertThat(agent().json("/api/cases/TELL-0000-0031").path("timeline").findValuesAsText("text"))
                .containsExactly("First", "Second");
    }

    @Test
    void aSecretIsMaskedAndWordsStayAtHome() {
        String id = opened(TITLE);
        aCase("TELL-0000-0041", "IN_PROGRESS", "TECHNICAL", "en");
        bind(id, "TELL-0000-0041");

        tell(id, "incident-canary: he sent " + PHRASE);
        await().until(() -> told("TELL-0000-0041") == 1);

        assertThat(EveryColumn.with(jdbc, "mountain device")).isEmpty();
        assertThat(EveryColumn.with(jdbc, "incident-canary")).containsExactly("case_text.text");
        assertThat(words("TELL-0000-0041")).contains("incident-canary", "removed");
    }

    private boolean killed() {
        return !jdbc.queryForList(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where wait_event_type = 'Lock' and query like '%for update%'",
                        Boolean.class)
                .isEmpty();
    }

    private String words(String reference) {
        return jdbc.queryForObject("select text from case_text where reference = ?", String.class, reference);
    }
}
