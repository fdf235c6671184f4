package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Awaitility.with;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a notice that cannot be sent: it waits its turn, or it fails for a reason that is told. */
class MailTroubleTest extends MailStory {

    @Test
    void whoGaveNoAddressIsCountedAndNotWrittenTo() {
        OWNERS.knowsComplaint(reference, "en", null);

        isEstimated(reference);

        awaitState(reference, "NO_ADDRESS");
        assertThat(deliveries(reference).get(0).get("attempts").asInt()).isZero();
    }

    @Test
    void anAddressThatIsNoneFailsForGood() {
        OWNERS.knowsComplaint(reference, "en", "kim@example.org, boss@example.org");

        isEstimated(reference);

        awaitState(reference, "FAILED");
        assertThat(deliveries(reference).get(0).get("problem").asText()).isEqualTo("ADDRESS_MALFORMED");
        assertThat(mailsTo("boss@example.org")).isEmpty();
    }

    @Test
    void aLetterThatLacksAPartIsNotSent() {
        OWNERS.on("/internal/complaints/" + reference, "{\"reference\":\"x\",\"subject\":\"s\",\"description\":\"d\"}");

        isEstimated(reference);

        awaitState(reference, "FAILED");
        assertThat(deliveries(reference).get(0).get("problem").asText()).isEqualTo("INCOMPLETE_LETTER");
        assertThat(mailsTo(address)).isEmpty();
    }

    @Test
    void whenTheMailServerIsAwayNoticesWaitAndKeepTheirOrder() {
        OWNERS.knowsText(reference, "t1", "done");
        MAILBOX.stop();
        isEstimated(reference);
        isReported(reference, "t1");
        await().untilAsserted(() ->
                assertThat(deliveries(reference).get(1).get("problem").asText()).isEqualTo("MAIL_SERVER_AWAY"));

        MAILBOX.start();
        passes(Duration.ofMinutes(10));

        awaitState(reference, "SENT", "SENT");
        assertThat(mailsTo(address).stream().map(MailStory::subject))
                .containsExactly(
                        reference + ": we have received your complaint", reference + ": where your complaint stands");
    }

    @Test
    void whenTheOwnerOfTheWordsIsAwayNoticesWait() {
        OWNERS.troubleWith(503);
        isEstimated(reference);
        await().untilAsserted(() ->
                assertThat(deliveries(reference).get(0).get("problem").asText()).isEqualTo("WORDS_AWAY"));

        OWNERS.troubleWith(0);
        passes(Duration.ofMinutes(10));

        awaitState(reference, "SENT");
        assertThat(deliveries(reference).get(0).has("problem")
                        && !deliveries(reference).get(0).get("problem").isNull())
                .isFalse();
    }

    @Test
    void wordsThatNobodyHasAreLookedForSeveralTimesAndThenGivenUp() {
        isReported(reference, "unknown");
        isEstimated(reference);

        with().pollInterval(Duration.ofMillis(300)).await().untilAsserted(() -> {
            passes(Duration.ofMinutes(10));
            assertThat(deliveries(reference).get(1).get("state").asText()).isEqualTo("FAILED");
        });
        assertThat(deliveries(reference).get(1).get("problem").asText()).isEqualTo("WORDS_MISSING");
        awaitState(reference, "SENT", "FAILED");
    }

    @Test
    void anAddressThatTheServerRefusesFailsAndLetsTheNextOneThrough() throws IOException {
        try (StubbornMailServer server = StubbornMailServer.refusingRecipients("550 5.1.1 no such user")) {
            mail.setPort(server.port());
            isEstimated(reference);
            awaitState(reference, "FAILED");
        }
        assertThat(deliveries(reference).get(0).get("problem").asText()).isEqualTo("ADDRESS_REFUSED");

        mail.setPort(SMTP);
        OWNERS.knowsText(reference, "t1", "done");
        isReported(reference, "t1");
        awaitState(reference, "SENT", "FAILED");
    }

    @Test
    void aMessageThatTheServerRefusesFails() throws IOException {
        try (StubbornMailServer server = StubbornMailServer.refusingMessages("554 5.7.1 looks like spam")) {
            mail.setPort(server.port());
            isEstimated(reference);
            awaitState(reference, "FAILED");
        }
        assertThat(deliveries(reference).get(0).get("problem").asText()).isEqualTo("MAIL_REFUSED");
    }

    @Test
    void laterMeansLaterButNotForever() throws IOException {
        try (StubbornMailServer server = StubbornMailServer.refusingRecipients("450 4.2.0 greylisted")) {
            mail.setPort(server.port());
            isEstimated(reference);
            await().untilAsserted(() -> assertThat(
                            deliveries(reference).get(0).get("problem").asText())
                    .isEqualTo("ADDRESS_LATER"));
            assertThat(deliveries(reference).get(0).get("state").asText()).isEqualTo("PENDING");

            passes(Duration.ofDays(6));

            with().pollInterval(Duration.ofMillis(300)).await().untilAsserted(() -> {
                passes(Duration.ofMinutes(10));
                assertThat(deliveries(reference).get(0).get("state").asText()).isEqualTo("FAILED");
            });
        }
    }
}
