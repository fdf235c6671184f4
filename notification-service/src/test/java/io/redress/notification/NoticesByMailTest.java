package io.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.redress.messaging.Event;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a customer is told by mail, from the acknowledgement to the end: each once, and in order. */
class NoticesByMailTest extends MailStory {

    @Autowired
    MongoTemplate mongo;

    @Test
    void acknowledgesAtOnceInTwoFormsWithHonestHeaders() throws Exception {
        isEstimated(reference);

        MimeMessage message = awaitMails(address, 1).get(0);
        awaitState(reference, "SENT");
        String id = deliveries(reference).get(0).get("deliveryId").asText();
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(message.getMessageID()).isEqualTo("<" + id + "@redress.example>");
        assertThat(message.getSubject()).isEqualTo(reference + ": we have received your complaint");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Id")).containsExactly("<complaint-notices.redress.example>");
        assertThat(message.getHeader("Content-Language")).containsExactly("en");
        assertThat(message.getSentDate()).isCloseTo(clock.instant(), 60_000);
        List<String> types = parts((MimeMultipart) message.getContent());
        assertThat(types).anyMatch(type -> type.startsWith("text/plain"));
        assertThat(types).anyMatch(type -> type.startsWith("text/html"));
    }

    @Test
    void writesInChineseToWhoComplainedInChinese() throws Exception {
        OWNERS.knowsComplaint(reference, "zh-CN", address);

        isEstimated(reference);

        assertThat(awaitMails(address, 1).get(0).getSubject()).isEqualTo(reference + "：我们已收到您的投诉");
        awaitState(reference, "SENT");
        assertThat(deliveries(reference).get(0).get("language").asText()).isEqualTo("zh");
    }

    @Test
    void theSameEventTwiceIsOneMail() {
        Event event = isEstimated(reference);
        again(event, estimate());
        awaitState(reference, "SENT");

        again(event, estimate());
        OWNERS.knowsText(reference, "t1", "done");
        isReported(reference, "t1");

        awaitState(reference, "SENT", "SENT");
        assertThat(mailsTo(address)).hasSize(2);
    }

    @Test
    void anEventThatComesAfterALaterOneIsNotToldAgain() {
        Event early = isEstimated(reference);
        OWNERS.knowsText(reference, "t1", "done");
        isReported(reference, "t1");
        awaitState(reference, "SENT", "SENT");

        again(
                new Event(
                        "another-id",
                        "estimate-given",
                        early.source(),
                        early.time(),
                        reference,
                        early.sequence(),
                        early.topic()),
                estimate());

        assertThat(deliveries(reference)).hasSize(2);
    }

    @Test
    void tellsTheWholeStoryOfAComplaint() {
        OWNERS.knowsText(reference, "t-ask", "Which app version?");
        OWNERS.knowsText(reference, "t-reply", "Thank you.");
        OWNERS.on("/internal/cases/" + reference + "/decisions/1", """
                {"cycle":1,"outcome":"NOT_UPHELD","decidedAt":"2026-11-23T15:00:00Z","message":"m",
                 "findings":[{"point":"p","finding":"NOT_UPHELD","reason":"r"}],"remedy":null}""");
        OWNERS.on("/internal/cases/" + reference + "/rejection", "{\"reason\":\"Not ours.\"}");
        OWNERS.knowsRemedies(reference);
        OWNERS.on("/internal/surveys/" + reference + "/1", """
                {"reference":"x","cycle":1,"url":"http://localhost:8083/s/abc","expiresAt":"2026-12-07T15:01:00Z",
                 "status":"OPEN"}""");

        isEstimated(reference);
        happens("redress.case", "progress-reported", reference, "{\"cycle\":1,\"stage\":\"RECORD\"}");
        happens("redress.case", "information-requested", reference, "{\"cycle\":1,\"textId\":\"t-ask\"}");
        happens("redress.case", "reply-sent", reference, "{\"cycle\":1,\"textId\":\"t-reply\"}");
        happens(
                "redress.case",
                "complaint-resolved",
                reference,
                "{\"cycle\":1,\"outcome\":\"NOT_UPHELD\",\"reopenUntil\":\"2026-12-07T15:00:00Z\"}");
        happens("redress.survey", "survey-invited", reference, "{\"cycle\":1,\"expiresAt\":\"2026-12-07T15:01:00Z\"}");
        happens("redress.case", "complaint-reopened", reference, "{\"cycle\":2}");
        happens("redress.case", "estimate-given", reference, estimate().replace("\"cycle\":1", "\"cycle\":2"));
        happens("redress.case", "complaint-rejected", reference, "{\"cycle\":2}");
        happens("redress.case", "complaint-closed", reference, "{\"cycle\":2,\"reason\":\"REJECTED\"}");
        happens("redress.case", "complaint-closed", reference, "{\"cycle\":2,\"reason\":\"WITHDRAWN\"}");

        awaitMails(address, 10);
        assertThat(mailsTo(address).stream().map(MailStory::subject))
                .containsExactly(
                        reference + ": we have received your complaint",
                        reference + ": where your complaint stands",
                        reference + ": we have a question",
                        reference + ": a reply to your message",
                        reference + ": our decision",
                        reference + ": how did we do?",
                        reference + ": we look at your complaint again",
                        reference + ": a new time for our answer",
                        reference + ": we cannot take your complaint up",
                        reference + ": your complaint is withdrawn");
        assertThat(GreenMailUtil.getBody(mailsTo(address).get(4)))
                .as("the decision")
                .contains("https://ombudsman.example");
        assertThat(GreenMailUtil.getBody(mailsTo(address).get(8)))
                .as("the rejection")
                .contains("https://ombudsman.example");
    }

    @Test
    void aLostLinkComesAnewAndTheSameAskSendsItOnce() throws Exception {
        String asked = "{\"reference\":\"x\",\"requestedAt\":\"2026-11-27T18:30:00Z\"}";
        Event event = happens("redress.intake", "tracking-link-requested", reference, asked);
        again(event, asked);
        isEstimated(reference);

        awaitMails(address, 2);

        assertThat(mailsTo(address).stream().map(MailStory::subject))
                .containsExactly(reference + ": your new link", reference + ": we have received your complaint");
        assertThat(GreenMailUtil.getBody(mailsTo(address).get(0)))
                .contains("http://localhost:8080/track/" + reference + "?token=tok3n");
    }

    @Test
    void theOwnerOfAnOpenComplaintHearsOnceADayOfOthersLikeIt() throws Exception {
        isEstimated(reference);
        awaitMails(address, 1);
        String stranger = reference();
        Event event = suspected(stranger, "SAME_CONTACT");
        again(event, suspicion(stranger, "SAME_CONTACT"));
        suspected(reference(), "SAME_TRANSACTION");
        suspected(reference(), "SAME_TRANSACTION_OTHER_CONTACT");

        awaitMails(address, 2);
        awaitState(reference, "SENT", "SENT");
        String letter = GreenMailUtil.getBody(mailsTo(address).get(1));
        assertThat(letter)
                .contains("Another complaint looks like yours", "/track/" + reference + "?token=tok3n")
                .doesNotContain(stranger);
        assertThat(deliveries(stranger)).isEmpty();

        passes(Duration.ofHours(25));
        suspected(reference(), "SAME_TRANSACTION_OTHER_CONTACT");
        suspected(reference(), "SAME_TRANSACTION");
        awaitState(reference, "SENT", "SENT", "SENT");
    }

    @Test
    void keepsNeitherAddressNorWords() {
        OWNERS.knowsText(reference, "t1", "canary-of-the-agent");
        isEstimated(reference);
        isReported(reference, "t1");
        awaitState(reference, "SENT", "SENT");

        String kept = mongo.findById(reference, Document.class, "notices").toJson();

        assertThat(kept).doesNotContain(address, "canary", "Kim", "tok3n", "Transfer");
    }

    @Test
    void asksOwnersWithItsOwnCredentials() {
        isEstimated(reference);
        awaitMails(address, 1);

        assertThat(OWNERS.callers()).isNotEmpty().allMatch(caller -> caller.startsWith("Basic "));
    }

    private Event suspected(String stranger, String ground) {
        return happens("redress.intake", "duplicate-suspected", stranger, suspicion(stranger, ground));
    }

    private String suspicion(String stranger, String ground) {
        return "{\"reference\":\"" + stranger + "\",\"duplicateOf\":\"" + reference + "\",\"ground\":\"" + ground
                + "\",\"suspectedAt\":\"2026-11-27T19:00:00Z\"}";
    }

    private static List<String> parts(MimeMultipart multipart) throws Exception {
        List<String> types = new java.util.ArrayList<>();
        for (int i = 0; i < multipart.getCount(); i++) {
            if (multipart.getBodyPart(i).getContent() instanceof MimeMultipart inner) {
                types.addAll(parts(inner));
            } else {
                types.add(multipart.getBodyPart(i).getContentType());
            }
        }
        return types;
    }
}
