package io.redress.notification.channel;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/**
 * What the mail server said (RFC 5321 §4.2.1): 4yz is for now, 5yz for good.
 *
 * @param code the reply code, 0 when there was no conversation
 * @param aboutAddress whether it answered to the recipient's address
 */
record SmtpAnswer(int code, boolean aboutAddress) {

    private static final SmtpAnswer NONE = new SmtpAnswer(0, false);

    static SmtpAnswer of(MailSendException failure) {
        Deque<Throwable> chain = new ArrayDeque<>();
        for (Exception each : failure.getMessageExceptions()) {
            chain.add(each);
        }
        SmtpAnswer found = NONE;
        while (!chain.isEmpty()) {
            Throwable next = chain.poll();
            SmtpAnswer answer = read(next);
            if (answer.code > 0 && (found.code == 0 || answer.aboutAddress)) {
                found = answer;
            }
            if (next instanceof MessagingException mail && mail.getNextException() != null) {
                chain.add(mail.getNextException());
            }
        }
        return found;
    }

    void raise() throws Undeliverable, TryLater {
        if (code == 0) {
            throw TryLater.ours("MAIL_SERVER_AWAY");
        }
        if (code >= 500) {
            throw new Undeliverable(aboutAddress ? "ADDRESS_REFUSED" : "MAIL_REFUSED");
        }
        throw TryLater.theirs(aboutAddress ? "ADDRESS_LATER" : "MAIL_LATER");
    }

    private static SmtpAnswer read(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException refused) {
            return new SmtpAnswer(refused.getReturnCode(), true);
        }
        if (failure instanceof SMTPSendFailedException refused) {
            return new SmtpAnswer(refused.getReturnCode(), false);
        }
        if (failure instanceof SMTPSenderFailedException refused) {
            return new SmtpAnswer(refused.getReturnCode(), false);
        }
        return NONE;
    }
}
