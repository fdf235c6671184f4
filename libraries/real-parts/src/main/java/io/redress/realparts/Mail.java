package io.redress.realparts;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * One mail as one recipient got it.
 *
 * @param id the name of its file, without ending
 * @param to the envelope's recipient
 * @param text the plain text part, null when there is none
 * @param html the HTML part, null when there is none
 */
public record Mail(
        String id, String to, String subject, String text, String html, Instant receivedAt, String messageId) {

    static Mail read(String id, String to, Instant receivedAt, MimeMessage message)
            throws MessagingException, IOException {
        return new Mail(
                id,
                to,
                message.getSubject(),
                find(message, "text/plain").orElse(null),
                find(message, "text/html").orElse(null),
                receivedAt,
                message.getMessageID());
    }

    private static Optional<String> find(Part part, String type) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.empty();
        }
        Object content = part.getContent();
        if (part.isMimeType(type) && content instanceof String text) {
            return Optional.of(text);
        }
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> found = find(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
