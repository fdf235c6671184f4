package io.redress.realparts;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Takes any mail by SMTP, keeps it on disk before it answers 250, and shows it by IMAP (any password), as a page and as
 * JSON. Only on the loopback address: it has no secrets of its own, and the mails in it do.
 */
public final class Mailbox implements AutoCloseable {

    private final GreenMail servers;
    private final MailFiles files;
    private final MailPages pages;

    private Mailbox(GreenMail servers, MailFiles files, MailPages pages) {
        this.servers = servers;
        this.files = files;
        this.pages = pages;
    }

    /** Starts with the mail that is in the directory; each port may be 0 for a free one. */
    public static Mailbox start(Path directory, int smtpPort, int imapPort, int httpPort) throws IOException {
        // when a mail came is a fact of this machine, whatever clock is driven elsewhere
        MailFiles files = new MailFiles(directory, Clock.systemUTC());
        ServerSetup smtp = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        GreenMail servers = new GreenMail(new ServerSetup[] {smtp, imap});
        servers.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        servers.start();
        try {
            UserManager users = servers.getUserManager();
            for (MailFiles.Kept kept : files.load()) {
                users.getImapHostManager()
                        .getInbox(user(users, kept.mail().to()))
                        .appendMessage(
                                kept.message(),
                                new Flags(),
                                Date.from(kept.mail().receivedAt()));
            }
            users.setMessageDeliveryHandler((mail, recipient) -> deliver(users, files, mail, recipient.getEmail()));
            return new Mailbox(servers, files, MailPages.start(files, httpPort));
        } catch (FolderException | UserException | MessagingException e) {
            servers.stop();
            throw new IOException("the kept mail in " + directory + " cannot be read", e);
        }
    }

    private static GreenMailUser deliver(UserManager users, MailFiles files, MovingMessage mail, String to)
            throws MessagingException, UserException {
        String recipient = to.toLowerCase(Locale.ROOT);
        GreenMailUser user = user(users, recipient);
        try {
            files.keep(recipient, mail.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return user;
    }

    private static synchronized GreenMailUser user(UserManager users, String address) throws UserException {
        GreenMailUser known = users.getUserByEmail(address);
        return known != null ? known : users.createUser(address, address, address);
    }

    /** Where SMTP is spoken. */
    public int smtpPort() {
        return servers.getSmtp().getPort();
    }

    /** Where IMAP is spoken. */
    public int imapPort() {
        return servers.getImap().getPort();
    }

    /** Where the pages and {@code /api/messages} are. */
    public int httpPort() {
        return pages.port();
    }

    /** All mail, oldest first. */
    public List<Mail> mails() {
        return files.all();
    }

    @Override
    public void close() {
        pages.close();
        servers.stop();
    }

    /** Runs as a process of its own: {@code <directory> <smtp> <imap> <http>}. */
    public static void main(String[] args) throws IOException {
        Mailbox mailbox = start(
                Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close, "stop"));
    }
}
