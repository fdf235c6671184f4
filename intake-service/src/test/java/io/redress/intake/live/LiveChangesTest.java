package io.redress.intake.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.clock.ClockDriven;
import io.redress.intake.CaseStory;
import io.redress.intake.IntakeTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;

/** An open page hears of changes, whoever stored them; and nobody can keep more open than there is room for. */
@TestPropertySource(
        properties = {
            "redress.intake.live.per-complaint=2",
            "redress.intake.live.in-all=4",
            "redress.intake.live.look-every=200ms",
            "redress.intake.live.heartbeat=200ms",
            "redress.intake.live.life=8s",
            "redress.intake.live.events=5",
            "redress.intake.live.later=5s"
        })
class LiveChangesTest extends IntakeTest {

    private static final String NOTHING_BUT_VERSIONS = "event:(version|changed)|data:[0-9]+\\.[0-9]+|retry:[0-9]+|:|";

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ApplicationEventPublisher events;

    private final List<Listener> open = new ArrayList<>();

    @AfterEach
    void everybodyGoes() {
        open.forEach(Listener::close);
        within("all streams are given back", () -> streams() == 0);
    }

    @Test
    void whatTheCustomerDoesInOneTabIsHeardInBoth() throws Exception {
        JsonNode receipt = filed();
        Listener first = listen(receipt);
        Listener second = listen(receipt);
        within("both are told where they begin", () -> first.count("version") + second.count("version") == 2);

        send(receipt, "/messages", Map.of("text", "Any news of Kanarienvogel?"));

        within("both hear of it", () -> first.count("changed") == 1 && second.count("changed") == 1);
        send(receipt, "/withdrawal", null);
        within("and of the withdrawal", () -> first.count("changed") == 2 && second.count("changed") == 2);
        assertThat(first.lines()).allMatch(line -> line.matches(NOTHING_BUT_VERSIONS));
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(first.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(first.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void whatTheOtherServicesTellIsHeard() throws Exception {
        JsonNode receipt = filed();
        Listener page = listen(receipt);
        within("it begins", () -> page.count("version") == 1);

        new CaseStory(reference(receipt)).recorded();

        within("the event came through the topic", () -> page.count("changed") >= 1);
    }

    @Test
    void whatAnotherReplicaStoredIsFoundInTheStore() throws Exception {
        JsonNode receipt = filed();
        Listener page = listen(receipt);
        within("it begins", () -> page.count("version") == 1);

        mongo.getCollection("tracking")
                .insertOne(
                        new Document("_id", reference(receipt)).append("seen", new Document("workflow-service", 3L)));

        within("nobody here was told", () -> page.count("changed") == 1);
        assertThat(page.lines()).contains("data:1.3");
    }

    @Test
    void aPageThatWasOvertakenWhileItOpenedFindsOutByTheFirstEvent() throws Exception {
        JsonNode receipt = filed();
        send(receipt, "/messages", Map.of("text", "Sent after the page was made."));

        Listener page = listen(receipt);

        within("the version is the latest", () -> page.lines().contains("data:2.0"));
    }

    @Test
    void nothingNewIsNothingTold() throws Exception {
        Listener page = listen(filed());

        within(
                "only signs of life",
                () -> page.lines().stream().filter(":"::equals).count() >= 3);
        assertThat(page.count("changed")).isZero();
    }

    @Test
    void whoFindsNoRoomIsToldTheVersionAndWhenToAskAgain() throws Exception {
        JsonNode receipt = filed();
        Listener first = listen(receipt);
        listen(receipt);
        within("two are in", () -> streams() == 2);
        double before = counted("put.off", "limit", "per-complaint");

        Listener third = listen(receipt);

        within("it ends in order", third::ended);
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.lines()).contains("event:version", "data:1.0");
        assertThat(third.lines()).anyMatch(line -> line.matches("retry:[45]\\d{3}"));
        assertThat(counted("put.off", "limit", "per-complaint")).isEqualTo(before + 1);

        listen(filed());
        listen(filed());
        Listener beyond = listen(filed());
        within("the whole replica is full", beyond::ended);
        assertThat(streams()).isEqualTo(4);

        first.close();
        within("its place is free", () -> streams() == 3);
        Listener back = listen(receipt);
        within("and taken", () -> streams() == 4);
        send(receipt, "/messages", Map.of("text", "Hello"));
        within("and good", () -> back.count("changed") == 1);
    }

    @Test
    void aClientThatVanishesIsNoticedByTheNextSignOfLife() throws Exception {
        JsonNode receipt = filed();
        double before = counted("ended", "why", "gone");
        Listener page = listen(receipt);
        within("it is in", () -> streams() == 1);

        page.close();

        within("it is given back", () -> streams() == 0);
        assertThat(counted("ended", "why", "gone")).isEqualTo(before + 1);
    }

    @Test
    void whoseTokenIsWrongIsRefusedAsOnThePage() throws Exception {
        JsonNode receipt = filed();
        JsonNode other = filed();

        for (Listener refused : List.of(
                keep(Listener.at(port, reference(receipt), null)),
                keep(Listener.at(port, reference(receipt), token(other))),
                keep(Listener.at(port, "0000-0000-0000", token(receipt))),
                keep(Listener.at(port, "nonsense", token(receipt))))) {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.lines()).isEmpty();
        }
        assertThat(streams()).isZero();
    }

    @Test
    void aLinkThatIsWithdrawnEndsItsStreams() throws Exception {
        JsonNode receipt = filed();
        double before = counted("ended", "why", "refused");
        Listener page = listen(receipt);
        within("it begins", () -> page.count("version") == 1);

        mongo.getCollection("complaints")
                .updateOne(
                        new Document("_id", reference(receipt)),
                        new Document("$inc", new Document("tokenGeneration", 1)));

        within("it ends", page::ended);
        assertThat(counted("ended", "why", "refused")).isEqualTo(before + 1);
        assertThat(page.count("changed")).isZero();
        assertThat(keep(Listener.at(port, reference(receipt), token(receipt))).status())
                .isEqualTo(404);
    }

    @Test
    void aStreamHasALifeAndTheBrowserComesBack() throws Exception {
        JsonNode receipt = filed();
        double before = counted("ended", "why", "life");
        Listener page = listen(receipt);

        within("it ends by itself", page::ended);
        assertThat(counted("ended", "why", "life")).isEqualTo(before + 1);
        assertThat(page.lines()).anyMatch(line -> line.matches("retry:[23]\\d{3}"));
        Listener again = listen(receipt);
        within("the next one begins", () -> again.count("version") == 1);
    }

    @Test
    void afterSoManyEventsTheNextStreamIsUsed() throws Exception {
        JsonNode receipt = filed();
        double before = counted("ended", "why", "events");
        Listener page = listen(receipt);
        within("it begins", () -> page.count("version") == 1);

        for (int i = 1; i <= 4; i++) {
            long heard = i;
            send(receipt, "/messages", Map.of("text", "Message " + i));
            within("it hears of " + i, () -> page.count("changed") == heard);
        }

        within("it ends", page::ended);
        assertThat(counted("ended", "why", "events")).isEqualTo(before + 1);
    }

    /** What is overdue or can be disagreed with depends on the time; streams do not. */
    @Test
    void aDrivenClockIsToldAndEndsNothing() throws Exception {
        Listener page = listen(filed());
        within("it begins", () -> page.count("version") == 1);

        events.publishEvent(new ClockDriven(Duration.ofDays(30)));

        within("it looks again", () -> page.count("changed") == 1);
        assertThat(page.lines()).filteredOn("data:1.0"::equals).hasSize(2);
        assertThat(page.ended()).isFalse();
    }

    private Listener listen(JsonNode receipt) {
        return keep(Listener.at(port, reference(receipt), token(receipt)));
    }

    private Listener keep(Listener listener) {
        open.add(listener);
        return listener;
    }

    private int streams() {
        return (int) meters.get("redress.intake.live.streams").gauge().value();
    }

    private double counted(String what, String tag, String value) {
        return meters.counter("redress.intake.live." + what, tag, value).count();
    }

    private static void within(String what, Callable<Boolean> holds) {
        await(what)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(holds);
    }

    private static String reference(JsonNode receipt) {
        return receipt.get("reference").asText();
    }

    private static String token(JsonNode receipt) {
        return receipt.get("trackingToken").asText();
    }
}
