package io.redress.notification.message;

import io.redress.notification.message.Sources.Complaint;
import io.redress.notification.message.Sources.Contact;
import io.redress.notification.message.Sources.Redaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The receipt: date, time that is promised, a copy of the complaint, whom to ask (Delegated Regulation (EU) 2025/294
 * Art. 4(3); the contact point is in the foot).
 */
@Component
class Acknowledgement implements Composer {

    private final Sources sources;
    private final Promise promise;

    Acknowledgement(Sources sources, Promise promise) {
        this.sources = sources;
        this.promise = promise;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.ACKNOWLEDGEMENT);
    }

    @Override
    public void compose(Notice notice, Contact contact, Draft draft) {
        Complaint complaint = sources.complaint(notice.reference());
        Instant received = IncompleteLetter.unless(complaint.receivedAt(), "date of receipt");
        warn(complaint.redactions(), draft);
        draft.say("ACKNOWLEDGEMENT.thanks")
                .fact("ACKNOWLEDGEMENT.reference", notice.reference())
                .time("ACKNOWLEDGEMENT.received", received)
                .fact("ACKNOWLEDGEMENT.category", draft.phrases().code("category", notice.fact("category")))
                .until("promise.due", notice.instant("dueAt"), notice.legalZone())
                .say("promise.span", draft.phrases().span(Duration.between(received, notice.instant("dueAt"))));
        promise.explain(notice, draft);
        draft.say("ACKNOWLEDGEMENT.next")
                .link("ACKNOWLEDGEMENT.track", contact.trackingUrl())
                .say("ACKNOWLEDGEMENT.add")
                .say("ACKNOWLEDGEMENT.withdraw");
        copy(complaint, draft);
    }

    /** The worst comes first: an exposed wallet, then what only the customer can tell apart, then a password. */
    private static void warn(List<Redaction> redactions, Draft draft) {
        boolean either = redactions.stream().anyMatch(Redaction::mayBeHash);
        if (redactions.stream().anyMatch(Redaction::exposesFunds)) {
            draft.warn("secret.warning").say("secret.what");
        } else if (!redactions.isEmpty() && !either) {
            draft.warn("secret.password");
        }
        if (either) {
            draft.warn("secret.either").say("secret.either.key").say("secret.either.hash");
        }
    }

    private static void copy(Complaint complaint, Draft draft) {
        draft.heading("copy.heading").quote("copy.subject", complaint.subject());
        draft.quote("copy.description", complaint.description());
        if (complaint.occurredAt() != null) {
            draft.time("copy.occurred", complaint.occurredAt());
        }
        if (complaint.remedySought() != null && !complaint.remedySought().isBlank()) {
            draft.quote("copy.remedy", complaint.remedySought());
        }
        complaint
                .transactions()
                .forEach(
                        t -> draft.fact("copy.transaction", t.chain() == null ? t.hash() : t.chain() + " " + t.hash()));
        complaint.answers().forEach(answer -> draft.quoted(draft.phrases().of(answer.text()), said(answer, draft)));
        if (complaint.detriment() != null) {
            draft.quote("copy.detriment", complaint.detriment());
        }
    }

    private static String said(Sources.Answer answer, Draft draft) {
        return "YES_NO".equals(answer.form()) ? draft.phrases().say("answer." + answer.value()) : answer.value();
    }
}
