package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

/** What mails say of the time of our answer when it moves, and when it stays. */
class PromisesByMailTest extends MailStory {

    @Test
    void confirmingTheSameTimeIsNoNews() {
        String revised = estimate().replace("\"PROVISIONAL\"", "\"CONFIRMED\",\"reason\":\"RECORDED\"");
        happens(
                "redress.case",
                "estimate-revised",
                reference,
                revised.replace("\"cycle\":1", "\"cycle\":1,\"previousDueAt\":\"2026-11-23T17:00:00Z\""));
        happens(
                "redress.case",
                "estimate-revised",
                reference,
                revised.replace("\"cycle\":1", "\"cycle\":1,\"previousDueAt\":\"2026-11-22T17:00:00Z\""));

        awaitState(reference, "SENT");
        assertThat(deliveries(reference).get(0).get("kind").asText()).isEqualTo("ESTIMATE_REVISED");
    }

    @Test
    void aLegalDateThatMovesIsToldThoughThePromiseStands() throws Exception {
        happens(
                "redress.case",
                "estimate-revised",
                reference,
                estimate()
                        .replace(
                                "\"cycle\":1",
                                "\"cycle\":1,\"previousDueAt\":\"2026-11-23T17:00:00Z\",\"reason\":\"REGIME_CHANGED\","
                                        + "\"statutoryMoved\":true,\"statutoryDueAt\":\"2026-12-14T22:59:59Z\","
                                        + "\"previousStatutoryDueAt\":\"2027-01-25T22:59:59Z\","
                                        + "\"statutoryZone\":\"Europe/Berlin\""));

        awaitState(reference, "SENT");

        assertThat(deliveries(reference).get(0).get("kind").asText()).isEqualTo("LEGAL_DATE_MOVED");
        assertThat(GreenMailUtil.getBody(awaitMails(address, 1).get(0)))
                .contains("no longer than Monday, 14 December 2026")
                .contains("Told before as the legal date: Monday, 25 January 2027");
    }

    @Test
    void aReportRepeatsTheTimeThatWasToldLast() throws Exception {
        isEstimated(reference);
        happens(
                "redress.case",
                "estimate-revised",
                reference,
                estimate()
                        .replace("2026-11-23T17", "2026-11-25T09")
                        .replace("\"cycle\":1", "\"cycle\":1,\"reason\":\"REFERRED\""));
        happens("redress.case", "progress-reported", reference, "{\"cycle\":1,\"stage\":\"TRACK\"}");

        MimeMessage report = awaitMails(address, 3).get(2);

        assertThat(GreenMailUtil.getBody(report)).contains("25 November 2026, 17:00");
    }

    @Test
    void aReportRepeatsTheNewPromiseOfALetterAndNeverAMissedDate() throws Exception {
        OWNERS.knowsRemedies(reference);
        isEstimated(reference);
        happens("redress.case", "delay-announced", reference, """
                {"cycle":1,"clock":"psd2.reply","regime":"psd2","reason":"STILL_INVESTIGATING",
                 "newDueAt":"2027-01-13T22:59:59Z","statutoryZone":"Europe/Berlin"}""");
        happens("redress.case", "deadline-missed", reference, """
                {"cycle":1,"clock":"vara.acknowledge","regime":"vara","dueAt":"2026-11-30T19:59:59Z",
                 "statutoryZone":"Asia/Dubai"}""");
        happens("redress.case", "progress-reported", reference, "{\"cycle\":1,\"stage\":\"TRACK\"}");

        MimeMessage report = awaitMails(address, 4).get(3);

        assertThat(GreenMailUtil.getBody(report))
                .contains("You will have our answer by: Wednesday, 13 January 2027")
                .doesNotContain("30 November", "14 January");
    }
}
