package io.redress.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import io.redress.notification.message.Sources.Complaint;
import io.redress.notification.message.Sources.Contact;
import io.redress.notification.message.Sources.Decision;
import io.redress.notification.message.Sources.Redaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter holds, what it is not written without, and that words of people stay words. */
class LettersTest extends LetterStory {

    @Test
    void theAcknowledgementHasEverythingTheLawAsksFor() {
        String text = text(Kind.ACKNOWLEDGEMENT, LetterMother.contact("en"));

        assertThat(text)
                .contains("7K3M-92QX-4TBN")
                .contains("Received: Monday, 23 November 2026, 10:00 (Central European Standard Time, UTC+01:00)")
                .contains("answer by: Monday, 23 November 2026, 18:00 (Central European Standard Time, UTC+01:00)")
                .contains("about 8 hours after")
                .contains("> I sent 0.02 BTC on Friday.")
                .contains("complaints@redress.example")
                .contains("+49 30 0000 0000")
                .contains("http://localhost:8080/track/7K3M-92QX-4TBN?token=t0ken&x=1")
                .contains("withdraw")
                .contains("Never send anyone your recovery phrase");
    }

    @Test
    void anExposedSecretIsTheFirstThingTheAcknowledgementSays() {
        Letter letter = letters.write(LetterMother.notice(Kind.ACKNOWLEDGEMENT), LetterMother.contact("en"));

        assertThat(letter.blocks().get(1).form()).isEqualTo("warning");
        assertThat(letter.blocks().get(1).plain()).contains("recovery phrase or a private key");
        assertThat(letter.blocks().get(2).plain()).contains("new wallet");
    }

    @Test
    void whatMayBeAHashIsAskedAboutAndAPasswordIsNoWallet() {
        Complaint clean = LetterMother.complaint();
        when(sources.complaint(any()))
                .thenReturn(
                        removed(clean, new Redaction("description", "PRIVATE_KEY", "LIKELY")),
                        removed(clean, new Redaction("description", "PASSWORD", "CERTAIN")));

        assertThat(text(Kind.ACKNOWLEDGEMENT, LetterMother.contact("en")))
                .contains("64 digits that can be a private key or the hash of a transaction")
                .contains("right before it")
                .doesNotContain("Your complaint contained something");
        assertThat(text(Kind.ACKNOWLEDGEMENT, LetterMother.contact("en")))
                .contains("looks like a password or a code")
                .doesNotContain("new wallet");
    }

    private static Complaint removed(Complaint complaint, Redaction redaction) {
        return new Complaint("s", "d", complaint.receivedAt(), null, null, null, null, null, List.of(redaction));
    }

    @Test
    void withoutRedactionsNobodyIsFrightened() {
        Complaint clean = LetterMother.complaint();
        when(sources.complaint(any()))
                .thenReturn(new Complaint("s", "d", clean.receivedAt(), null, null, null, null, null, null));

        assertThat(text(Kind.ACKNOWLEDGEMENT, LetterMother.contact("en"))).doesNotContain("removed it before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueAt", "category", "cycle"})
    void refusesToWriteAResolutionOrAcknowledgementWithoutItsParts(String missing) {
        Map<String, String> facts =
                new HashMap<>(LetterMother.notice(Kind.ACKNOWLEDGEMENT).facts());
        facts.remove(missing);
        Kind kind = missing.equals("cycle") ? Kind.RESOLUTION : Kind.ACKNOWLEDGEMENT;

        assertThatThrownBy(() ->
                        letters.write(new Notice(LetterMother.REFERENCE, kind, facts), LetterMother.contact("en")))
                .isInstanceOf(IncompleteLetter.class)
                .hasMessageContaining(missing);
    }

    @Test
    void refusesAnAcknowledgementWithoutDateOfReceiptCopyOrLink() {
        Complaint whole = LetterMother.complaint();
        Contact contact = LetterMother.contact("en");

        when(sources.complaint(any())).thenReturn(new Complaint("s", "d", null, null, null, null, null, null, null));
        assertThatThrownBy(() -> text(Kind.ACKNOWLEDGEMENT, contact)).isInstanceOf(IncompleteLetter.class);

        when(sources.complaint(any()))
                .thenReturn(new Complaint("s", " ", whole.receivedAt(), null, null, null, null, null, null));
        assertThatThrownBy(() -> text(Kind.ACKNOWLEDGEMENT, contact)).isInstanceOf(IncompleteLetter.class);

        when(sources.complaint(any())).thenReturn(whole);
        Contact linkless = new Contact(contact.reference(), "en", null, contact.email(), null);
        assertThatThrownBy(() -> text(Kind.ACKNOWLEDGEMENT, linkless)).isInstanceOf(IncompleteLetter.class);
    }

    @Test
    void refusesADecisionThatAnswersNothing() {
        when(sources.decision(any(), anyInt())).thenReturn(new Decision("UPHELD", null, List.of(), null));

        assertThatThrownBy(() -> text(Kind.RESOLUTION, LetterMother.contact("en")))
                .isInstanceOf(IncompleteLetter.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void noSubjectHoldsPersonalData(Kind kind) {
        Letter letter = letters.write(LetterMother.notice(kind), LetterMother.contact("en"));

        assertThat(letter.subject()).startsWith("7K3M-92QX-4TBN: ").doesNotContain("Kim", "stuck", "@");
    }

    @Test
    void wordsOfPeopleCannotBecomeMarkup() {
        Document page = Jsoup.parse(
                rendering.html(letters.write(LetterMother.notice(Kind.ACKNOWLEDGEMENT), LetterMother.contact("en"))));

        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.select("blockquote").text()).contains("<b>stuck</b>").contains("<script>");
    }

    @Test
    void wordsOfPeopleCannotPassAsOurs() {
        String text = text(Kind.ACKNOWLEDGEMENT, LetterMother.contact("en"));

        assertThat(text.lines().filter(line -> line.equals("== Your complaint ==")))
                .hasSize(1);
        assertThat(text).contains("> == Your complaint ==");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Win at http://evil.example", "a@b.example", "two\nlines", "<b>x</b>"})
    void aNameThatIsNoNameIsNotGreeted(String name) {
        Contact contact = new Contact(LetterMother.REFERENCE, "en", name, "k@example.org", "http://t");

        assertThat(text(Kind.REOPENED, contact)).contains("Hello,").doesNotContain(name);
    }

    @Test
    void anUnknownReasonOrCategoryStillReadsLikeASentence() {
        Map<String, String> facts =
                new HashMap<>(LetterMother.notice(Kind.ESTIMATE_REVISED).facts());
        facts.put("reason", "SOMETHING_NEW");

        String text = rendering.text(letters.write(
                new Notice(LetterMother.REFERENCE, Kind.ESTIMATE_REVISED, facts), LetterMother.contact("en")));

        assertThat(text).contains("Why: Something about your complaint").doesNotContain("SOMETHING_NEW");
    }
}
