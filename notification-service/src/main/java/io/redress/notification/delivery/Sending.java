package io.redress.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.notification.channel.Mail;
import io.redress.notification.channel.MailServer;
import io.redress.notification.channel.TryLater;
import io.redress.notification.channel.Undeliverable;
import io.redress.notification.message.IncompleteLetter;
import io.redress.notification.message.Letter;
import io.redress.notification.message.Letters;
import io.redress.notification.message.Notice;
import io.redress.notification.message.Rendering;
import io.redress.notification.message.Sources;
import io.redress.notification.message.Sources.Contact;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Tries the waiting notices of a complaint, oldest first, until one has to wait. */
@Component
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    /** An owner that does not know what it announced is given this many looks: a deployment may be half-way. */
    private static final int LOOKS = 6;

    private final Claims claims;
    private final Notices notices;
    private final Sources sources;
    private final Letters letters;
    private final Rendering rendering;
    private final MailServer mailServer;
    private final DeliverySettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    Sending(
            Claims claims,
            Notices notices,
            Sources sources,
            Letters letters,
            Rendering rendering,
            MailServer mailServer,
            DeliverySettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.claims = claims;
        this.notices = notices;
        this.sources = sources;
        this.letters = letters;
        this.rendering = rendering;
        this.mailServer = mailServer;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    void work(String reference) {
        boolean goOn = true;
        while (goOn) {
            Optional<NoticesOfOne> claimed = claims.claim(reference);
            goOn = claimed.isPresent() && tryNext(claimed.get());
        }
    }

    private boolean tryNext(NoticesOfOne claimed) {
        try {
            Optional<Delivery> next = claimed.next();
            if (next.isEmpty()) {
                claims.rest(claimed);
            }
            return next.isPresent() && attempt(claimed, next.get());
        } finally {
            claims.letGo(claimed);
        }
    }

    /** @return whether the next one may follow */
    private boolean attempt(NoticesOfOne claimed, Delivery delivery) {
        try {
            return send(claimed, delivery);
        } catch (Undeliverable never) {
            return fail(claimed, delivery, never.reason());
        } catch (IncompleteLetter incomplete) {
            log.error("{} {}: {}", delivery.kind(), delivery.deliveryId(), incomplete.getMessage());
            return fail(claimed, delivery, "INCOMPLETE_LETTER");
        } catch (TryLater later) {
            Instant end = delivery.createdAt().plus(settings.giveUpAfter());
            return later.isTheirs()
                            && delivery.attempts() > LOOKS
                            && clock.instant().isAfter(end)
                    ? fail(claimed, delivery, later.problem())
                    : postpone(claimed, delivery, later.problem());
        } catch (HttpClientErrorException.NotFound unknown) {
            return delivery.waits() >= LOOKS
                    ? fail(claimed, delivery, "WORDS_MISSING")
                    : postpone(claimed, delivery, "WORDS_MISSING");
        } catch (RestClientException away) {
            return postpone(claimed, delivery, "WORDS_AWAY");
        }
    }

    private boolean send(NoticesOfOne claimed, Delivery delivery) throws Undeliverable, TryLater {
        String reference = claimed.reference();
        Contact contact = sources.contact(reference);
        if (!contact.reachable()) {
            notices.withoutAddress(reference, delivery);
            count("redress.notices.no.address", delivery, "NO_ADDRESS");
            return true;
        }
        Notice notice = delivery.notice(reference, claimed.promisedBefore(delivery));
        Letter letter = letters.write(notice, contact);
        Mail mail = new Mail(
                delivery.deliveryId(),
                reference,
                contact.email(),
                letter.language(),
                letter.subject(),
                rendering.text(letter),
                rendering.html(letter));
        if (!notices.attempt(claimed, delivery)) {
            return false;
        }
        mailServer.handOver(mail);
        notices.sent(reference, delivery, letter.language());
        count("redress.notices.sent", delivery, "NONE");
        log.info("sent {} {} for {}", delivery.kind(), delivery.deliveryId(), reference);
        return true;
    }

    private boolean fail(NoticesOfOne claimed, Delivery delivery, String reason) {
        notices.failed(claimed.reference(), delivery, reason);
        count("redress.notices.failed", delivery, reason);
        log.warn("gave up {} {} for {}: {}", delivery.kind(), delivery.deliveryId(), claimed.reference(), reason);
        return true;
    }

    private boolean postpone(NoticesOfOne claimed, Delivery delivery, String problem) {
        notices.postpone(claimed, delivery, problem, settings.wait(delivery.waits()));
        count("redress.notices.postponed", delivery, problem);
        log.warn("{} {} for {} waits: {}", delivery.kind(), delivery.deliveryId(), claimed.reference(), problem);
        return false;
    }

    private void count(String name, Delivery delivery, String problem) {
        meters.counter(name, "kind", delivery.kind().name(), "problem", problem).increment();
    }
}
