package io.redress.notification;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;

/** One complaint whose customer has an address, for each story. */
abstract class MailStory extends NotificationStory {

    final String reference = reference();
    final String address = address();

    @BeforeEach
    void complaint() {
        OWNERS.knowsComplaint(reference, "en", address);
    }

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
