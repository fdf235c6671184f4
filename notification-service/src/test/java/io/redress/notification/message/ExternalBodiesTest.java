package io.redress.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import io.redress.notification.message.Sources.Remedies;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which letters name the independent bodies that a customer can turn to, and what they say where there is none. */
class ExternalBodiesTest extends LetterStory {

    @ParameterizedTest
    @CsvSource({"UPHELD, false", "PARTLY_UPHELD, true", "NOT_UPHELD, true"})
    void namesTheIndependentBodiesUnlessTheComplaintIsFullyUpheld(String outcome, boolean named) {
        String text = rendering.text(letters.write(resolution(outcome, "false"), LetterMother.contact("en")));

        assertThat(text.contains("somebody independent")).isEqualTo(named);
        assertThat(text.contains("Financial Ombudsman Service: complaints about financial services"
                        + " · https://www.financial-ombudsman.org.uk · 0800 023 4567"))
                .isEqualTo(named);
        assertThat(text.contains("within six months")).isEqualTo(named);
    }

    @Test
    void aRegimeMayWantThemNamedInEveryFinalAnswer() {
        Remedies told = LetterMother.ombudsman();
        when(sources.remedies(any()))
                .thenReturn(
                        new Remedies(told.bodies(), told.elsewhere(), told.timeLimit(), told.namedInDelays(), true));

        assertThat(rendering.text(letters.write(resolution("UPHELD", "false"), LetterMother.contact("en"))))
                .contains("Financial Ombudsman Service")
                .contains("within six months");
    }

    @Test
    void anAcceptedAnswerNamesThemToo() {
        assertThat(rendering.text(letters.write(resolution("UPHELD", "true"), LetterMother.contact("en"))))
                .contains("counts as resolved")
                .contains("Financial Ombudsman Service");
    }

    @Test
    void aRejectionNamesThemWithTheirTimeLimit() {
        assertThat(text(Kind.REJECTION, LetterMother.contact("en")))
                .contains("Financial Ombudsman Service")
                .contains("within six months");
        assertThat(text(Kind.REJECTION, LetterMother.contact("zh")))
                .contains("对金融服务的投诉")
                .contains("六个月");
    }

    @ParameterizedTest
    @CsvSource({"disp, true", "mica, false"})
    void aDelayNamesThemWhereTheRegimeWantsItAndWithoutALimitThatHasNotBegun(String regime, boolean named) {
        Map<String, String> facts =
                new HashMap<>(LetterMother.notice(Kind.DELAY_NOTICE).facts());
        facts.put("regime", regime);

        String text = rendering.text(letters.write(
                new Notice(LetterMother.REFERENCE, Kind.DELAY_NOTICE, facts), LetterMother.contact("en")));

        assertThat(text.contains("Financial Ombudsman Service")).isEqualTo(named);
        assertThat(text).doesNotContain("within six months");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RESOLUTION", "REJECTION", "DEADLINE_MISSED"})
    void whereNobodyIsKnownItIsSaidHonestly(Kind kind) {
        when(sources.remedies(any())).thenReturn(LetterMother.nobody());

        assertThat(text(kind, LetterMother.contact("en")))
                .contains("We know nobody by name.")
                .doesNotContain("somebody independent");
        assertThat(text(kind, LetterMother.contact("zh"))).contains("我们不掌握名称。");
    }

    private static Notice resolution(String outcome, String summary) {
        return new Notice(
                LetterMother.REFERENCE,
                Kind.RESOLUTION,
                Map.of(
                        "cycle",
                        "1",
                        "outcome",
                        outcome,
                        "summaryResolution",
                        summary,
                        "reopenUntil",
                        "2026-12-07T15:00:00Z"));
    }
}
