package io.redress.notification.message;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.redress.languages.Languages;
import io.redress.notification.message.Sources.Answer;
import io.redress.notification.message.Sources.Complaint;
import io.redress.notification.message.Sources.Contact;
import io.redress.notification.message.Sources.Decision;
import io.redress.notification.message.Sources.Finding;
import io.redress.notification.message.Sources.Redaction;
import io.redress.notification.message.Sources.Remedies;
import io.redress.notification.message.Sources.Survey;
import io.redress.notification.message.Sources.Transaction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Complaints, decisions and events to write letters about. */
final class LetterMother {

    static final String REFERENCE = "7K3M-92QX-4TBN";

    static final Map<Kind, Map<String, String>> FACTS = Map.ofEntries(
            Map.entry(
                    Kind.ACKNOWLEDGEMENT,
                    Map.of(
                            "basis", "PROVISIONAL",
                            "dueAt", "2026-11-23T17:00:00Z",
                            "category", "TECHNICAL.STUCK_TRANSACTION",
                            "lane", "NORMAL",
                            "statutoryDueAt", "2027-01-25T22:59:59Z",
                            "statutoryZone", "Europe/Berlin")),
            Map.entry(
                    Kind.ESTIMATE_REVISED,
                    Map.of(
                            "basis", "REVISED",
                            "dueAt", "2026-11-25T17:00:00Z",
                            "previousDueAt", "2026-11-23T17:00:00Z",
                            "reason", "DELAYED",
                            "beyondCalendar", "true",
                            "lane", "NORMAL")),
            Map.entry(
                    Kind.LEGAL_DATE_MOVED,
                    Map.of(
                            "basis", "REVISED",
                            "dueAt", "2026-11-25T17:00:00Z",
                            "previousDueAt", "2026-11-25T17:00:00Z",
                            "reason", "REGIME_CHANGED",
                            "lane", "NORMAL",
                            "statutoryDueAt", "2026-12-14T22:59:59Z",
                            "previousStatutoryDueAt", "2027-01-25T22:59:59Z",
                            "statutoryZone", "Europe/Berlin")),
            Map.entry(
                    Kind.DELAY_NOTICE,
                    Map.of(
                            "regime", "disp",
                            "reason", "STILL_INVESTIGATING",
                            "statutoryDueAt", "2027-02-15T23:59:59Z",
                            "newDueAt", "2027-02-15T23:59:59Z",
                            "provisionalFrom", "2027-01-01",
                            "statutoryZone", "Europe/London")),
            Map.entry(
                    Kind.DEADLINE_MISSED,
                    Map.of(
                            "regime", "vara",
                            "clock", "vara.decision",
                            "dueAt", "2026-12-21T19:59:59Z",
                            "statutoryZone", "Asia/Dubai")),
            Map.entry(Kind.PROGRESS, Map.of("stage", "TRACK", "promisedAt", "2026-11-23T17:00:00Z")),
            Map.entry(Kind.INFORMATION_REQUEST, Map.of("textId", "t-question")),
            Map.entry(Kind.REMINDER, Map.of("answerBy", "2026-11-30T13:10:00Z", "then", "CLOSE")),
            Map.entry(Kind.CLOSED_NO_REPLY, Map.of("reason", "NO_REPLY", "reopenUntil", "2026-12-14T13:10:00Z")),
            Map.entry(Kind.MERGED, Map.of("reason", "MERGED", "mergedInto", "4QT7-0WXK-93MB")),
            Map.entry(Kind.REPLY, Map.of("textId", "t-reply")),
            Map.entry(Kind.RESOLUTION, Map.of("outcome", "PARTLY_UPHELD", "reopenUntil", "2026-12-07T15:00:00Z")),
            Map.entry(Kind.REJECTION, Map.of()),
            Map.entry(Kind.WITHDRAWAL_CONFIRMED, Map.of("reason", "WITHDRAWN")),
            Map.entry(Kind.REOPENED, Map.of()),
            Map.entry(Kind.TRACKING_LINK, Map.of()),
            Map.entry(Kind.POSSIBLE_DUPLICATE, Map.of("ground", "SAME_CONTACT")),
            Map.entry(Kind.SURVEY_INVITATION, Map.of("expiresAt", "2026-12-07T15:01:00Z")));

    private LetterMother() {}

    static Letters letters(Sources sources) {
        LetterSettings settings = settings();
        Promise promise = new Promise();
        ExternalBodies bodies = new ExternalBodies(sources);
        return new Letters(
                new PhraseBook(bundle(), settings),
                settings,
                List.of(
                        new Acknowledgement(sources, promise),
                        new NewEstimate(sources, promise),
                        new AgentsWords(sources),
                        new Resolution(sources, bodies),
                        new Delays(sources, bodies),
                        new Rejection(sources, bodies),
                        new ShortNotices(),
                        new NewLink(),
                        new PossibleDuplicate(),
                        new Merging(),
                        new Silence(),
                        new SurveyInvitation(sources)));
    }

    static LetterSettings settings() {
        return new LetterSettings(
                new LetterSettings.Contact("", "complaints@redress.example", "+49 30 0000 0000"),
                ZoneId.of("Europe/Berlin"),
                Languages.ALL.stream().map(Locale::toLanguageTag).toList());
    }

    /** A British customer's. */
    static Remedies ombudsman() {
        return new Remedies(
                List.of(new Remedies.Body(
                        "Financial Ombudsman Service",
                        Map.of("en", "complaints about financial services", "zh", "对金融服务的投诉"),
                        "https://www.financial-ombudsman.org.uk",
                        "0800 023 4567",
                        null)),
                elsewhere(),
                Map.of("en", "You must do so within six months of the date of this letter.", "zh", "您必须在本函日期起六个月内提出。"),
                List.of("disp"),
                false);
    }

    /** Those of a customer whose country is not known. */
    static Remedies nobody() {
        return new Remedies(List.of(), elsewhere(), null, List.of(), false);
    }

    private static Map<String, String> elsewhere() {
        return Map.of("en", "We know nobody by name.", "zh", "我们不掌握名称。");
    }

    static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        return bundle;
    }

    static Sources sources() {
        Sources sources = mock(Sources.class);
        when(sources.complaint(REFERENCE)).thenReturn(complaint());
        when(sources.agentsWords(any(), any()))
                .thenReturn("Which phone do you use,\nand which version of the app?\n\nKind regards <Ana>");
        when(sources.decision(any(), anyInt()))
                .thenReturn(new Decision(
                        "PARTLY_UPHELD",
                        "We are sorry for the trouble.",
                        List.of(
                                new Finding("The transfer is stuck", "UPHELD", "Our fee estimate was too low."),
                                new Finding("Nobody answered for 3 days", "NOT_UPHELD", "We answered after 4 hours.")),
                        "The fee is refunded: 0.0004 BTC."));
        when(sources.remedies(any())).thenReturn(ombudsman());
        when(sources.rejectionReason(any())).thenReturn("This is about another company’s wallet.");
        when(sources.survey(any(), anyInt()))
                .thenReturn(new Survey("http://localhost:8083/s/abc.def", Instant.parse("2026-12-07T15:01:00Z")));
        return sources;
    }

    /** With markup, emoji, right-to-left text and a line that pretends to be ours. */
    static Complaint complaint() {
        return new Complaint(
                "Transfer <b>stuck</b> & 钱没到账",
                "I sent 0.02 BTC on Friday.\n<script>alert('x')</script>\n😡 مرحبا\n== Your complaint ==\nSend [redacted] to us",
                Instant.parse("2026-11-23T09:00:00Z"),
                Instant.parse("2026-11-20T20:15:00Z"),
                "My money back",
                List.of(new Transaction("bitcoin", "ab".repeat(32)), new Transaction(null, "cd".repeat(32))),
                List.of(
                        new Answer(Map.of("en", "How much?", "zh", "多少？"), "AMOUNT", "0.02 BTC"),
                        new Answer(
                                Map.of("en", "Did you tell anything?", "de", "Haben Sie etwas verraten?"),
                                "YES_NO",
                                "NO")),
                "I could not pay <my> rent.",
                List.of(new Redaction("description", "RECOVERY_PHRASE", "CERTAIN")));
    }

    static Contact contact(String language) {
        return new Contact(
                REFERENCE,
                language,
                "Kim O'Hara",
                "kim@example.org",
                "http://localhost:8080/track/7K3M-92QX-4TBN?token=t0ken&x=1");
    }

    static Notice notice(Kind kind) {
        Map<String, String> facts = new HashMap<>(FACTS.get(kind));
        facts.put("cycle", "1");
        return new Notice(REFERENCE, kind, facts);
    }
}
