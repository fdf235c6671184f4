package io.redress.notification.channel;

/**
 * One mail as it goes out.
 *
 * @param id local part of the Message-ID; the same delivery always has the same
 * @param thread what mails of one complaint share, so that mail programs show them together
 * @param to address, as the complainant gave it
 */
public record Mail(String id, String thread, String to, String language, String subject, String text, String html) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
