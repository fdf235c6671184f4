package io.redress.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;

import io.redress.messaging.Event;
import io.redress.notification.NotificationStory;
import io.redress.notification.message.Kind;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

/** What happens to a notice when a service dies at the worst moment, and when there are several of it. */
class KilledServiceTest extends NotificationStory {

    private final String reference = reference();
    private final String address = address();

    @Autowired
    private Sending sending;

    @Autowired
    private Claims claims;

    @BeforeEach
    void complaint() {
        knowsComplaint(reference, address);
    }

    @Test
    void repeatsWithTheSameMessageIdWhenItDiedBetweenSmtp250AndTheMark() throws MessagingException {
        doThrow(new DataAccessResourceFailureException("killed"))
                .doCallRealMethod()
                .when(notices)
                .sent(eq(reference), any(), any());

        isEstimated(reference);
        awaitMails(address, 1);
        passes(Duration.ofMinutes(4));

        awaitState(reference, "SENT");
        assertThat(mailsTo(address)).hasSize(2);
        assertThat(mailsTo(address).get(0).getMessageID())
                .isEqualTo(mailsTo(address).get(1).getMessageID());
        assertThat(deliveries(reference).get(0).get("attempts").asInt()).isEqualTo(2);
    }

    @Test
    void sendsOnceWhenItDiedBeforeTheAttemptWasWrittenDown() {
        doThrow(new DataAccessResourceFailureException("killed"))
                .doCallRealMethod()
                .when(notices)
                .attempt(any(), any());

        isEstimated(reference);
        await().untilAsserted(() -> {
            passes(Duration.ofMinutes(4));
            awaitState(reference, "SENT");
        });

        assertThat(mailsTo(address)).hasSize(1);
    }

    @Test
    void aLivingWorkerKeepsItsClaimAndADeadOneLosesIt() {
        // the sweep may be quicker now and then: the first complaint that it missed will do
        NoticesOfOne claimed = Stream.generate(this::planned)
                .flatMap(reference -> claims.claim(reference).stream())
                .findFirst()
                .orElseThrow();
        String reference = claimed.reference();

        passes(Duration.ofSeconds(15));
        claims.renew();
        passes(Duration.ofSeconds(15));
        assertThat(claims.claim(reference)).isEmpty();

        claims.letGo(claimed);
        passes(Duration.ofSeconds(25));
        awaitState(reference, "SENT");
    }

    @Test
    void aFaultOfOursInOneLetterLeavesTheWorkersAlive() {
        String other = reference();
        knowsComplaint(other, address);
        doThrow(new IllegalStateException("a fault"))
                .doCallRealMethod()
                .when(notices)
                .attempt(argThat(of -> of != null && of.reference().equals(reference)), any());

        isEstimated(reference);
        isEstimated(other);

        awaitState(other, "SENT");
        passes(Duration.ofMinutes(1));
        awaitState(reference, "SENT");
    }

    @Test
    void severalReplicasSendEveryNoticeOnceAndInOrder() throws Exception {
        Stream.of("t1", "t2", "t3", "t4").forEach(text -> knowsText(reference, text));
        ExecutorService replicas = Executors.newFixedThreadPool(8);
        try {
            isEstimated(reference);
            Stream.of("t1", "t2", "t3", "t4").forEach(text -> isReported(reference, text));
            List<Callable<Object>> all = IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(i -> Executors.callable(() -> sending.work(reference)))
                    .toList();
            replicas.invokeAll(all);
        } finally {
            replicas.shutdown();
        }

        awaitState(reference, "SENT", "SENT", "SENT", "SENT", "SENT");
        assertThat(mailsTo(address)).hasSize(5);
        assertThat(mailsTo(address).get(0).getSubject()).contains("received");
    }

    private String planned() {
        String fresh = reference();
        knowsComplaint(fresh, address);
        Event event = new Event("e", "complaint-reopened", "/workflow", clock.instant(), fresh, 1, "redress.case");
        notices.plan(event, List.of(Planned.toComplainant("e", Kind.REOPENED, "EMAIL", Map.of("cycle", "2"))));
        return fresh;
    }
}
