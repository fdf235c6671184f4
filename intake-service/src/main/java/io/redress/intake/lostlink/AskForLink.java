package io.redress.intake.lostlink;

import io.redress.intake.abuse.LinkPace;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.input.EmailAddress;
import io.redress.intake.input.Input;
import io.redress.intake.reference.Reference;
import io.redress.intake.reference.Traits;
import io.redress.messaging.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Sends a new link to the address that a complaint was filed with. Whoever asks learns nothing: not whether there is such a
 * complaint, nor whether the address is its own, nor whether a letter went out. The link in force goes on opening until the
 * new one is used, so that asking does no harm to an owner who did not ask.
 */
@Service
public class AskForLink {

    private static final int LONGEST_REFERENCE = 64;
    /** Longer than any complaint is looked at. */
    private static final Duration FINDABLE = Duration.ofDays(3 * 365L);

    private final Complaints complaints;
    private final Traits traits;
    private final LinkPace pace;
    private final UnknownAsks unknownAsks;
    private final Events events;
    private final Clock clock;

    AskForLink(
            Complaints complaints, Traits traits, LinkPace pace, UnknownAsks unknownAsks, Events events, Clock clock) {
        this.complaints = complaints;
        this.traits = traits;
        this.pace = pace;
        this.unknownAsks = unknownAsks;
        this.events = events;
        this.clock = clock;
    }

    /** The data of {@code tracking-link-requested}. */
    record TrackingLinkRequested(String reference, Instant requestedAt) {

        static final String TYPE = "tracking-link-requested";
    }

    /**
     * @param reference as it was typed; null or blank when it is not known any more: then the latest complaints are meant
     * @param email the address that was given with the complaint
     * @throws io.redress.intake.input.InvalidFields when one of them cannot be what it should be; that says nothing of what
     *     exists
     * @throws io.redress.intake.abuse.Slowed when too many were asked for from this network
     */
    public void ask(String reference, String email) {
        Input input = new Input();
        Optional<Reference> name = named(reference, input);
        String address = input.required(
                "email", input.formed("email", email, EmailAddress.FORM, EmailAddress.LONGEST, "email-needed"));
        input.refuseWhatIsWrong();
        pace.ask();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Complaint> meant = name.map(known -> named(known, address)).orElseGet(() -> latest(address, at));
        meant.forEach(complaint -> renew(complaint, at));
        int mostMeant = name.isPresent() ? 1 : pace.complaintsPerContact();
        unknownAsks.count(mostMeant - meant.size());
    }

    private static Optional<Reference> named(String reference, Input input) {
        String typed = input.line("reference", reference, LONGEST_REFERENCE);
        Optional<Reference> name = Reference.parse(typed);
        if (typed != null && name.isEmpty()) {
            // the check character tells a slip of the finger, whatever exists
            input.wrong("reference", "reference");
        }
        return name;
    }

    private List<Complaint> named(Reference name, String address) {
        return complaints.find(name).filter(complaint -> hasAddress(complaint, address)).stream()
                .toList();
    }

    private boolean hasAddress(Complaint complaint, String address) {
        String known = complaint.words().contact().email();
        return known != null && traits.ofEmail(known).equals(traits.ofEmail(address));
    }

    private List<Complaint> latest(String address, Instant at) {
        List<Complaint> latest =
                complaints.having(List.of(traits.ofEmail(address)), at.minus(FINDABLE), pace.complaintsPerContact());
        return latest.isEmpty() || pace.contact(address) ? latest : List.of();
    }

    private void renew(Complaint complaint, Instant at) {
        boolean asked = complaints.renewLink(
                complaint,
                at,
                pace.letters(),
                pace.per(),
                events.newEvent(
                        TrackingLinkRequested.TYPE,
                        complaint.reference(),
                        new TrackingLinkRequested(complaint.reference(), at)));
        pace.letter(asked);
    }
}
