package io.redress.realparts;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The mail on disk, one {@code .eml} file for each recipient, readable by any mail program. */
final class MailFiles {

    private static final String RECIPIENT = "Delivered-To: ";

    private final Path directory;
    private final Clock clock;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    MailFiles(Path directory, Clock clock) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.clock = clock;
    }

    /** A mail that was kept, and the message as it came. */
    record Kept(Mail mail, MimeMessage message) {}

    /** Reads what was kept before, oldest first. */
    List<Kept> load() throws IOException, MessagingException {
        List<Kept> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>)
                    files.filter(name -> name.toString().endsWith(".eml")).sorted()::iterator) {
                kept.add(read(file));
            }
        }
        kept.forEach(one -> mails.add(one.mail()));
        return kept;
    }

    private static Kept read(Path file) throws IOException, MessagingException {
        byte[] bytes = Files.readAllBytes(file);
        String id = file.getFileName().toString().replace(".eml", "");
        int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\r\n");
        String to = new String(bytes, RECIPIENT.length(), end - RECIPIENT.length(), StandardCharsets.UTF_8);
        Instant receivedAt = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
        MimeMessage message = GreenMailUtil.newMimeMessage(new ByteArrayInputStream(bytes));
        return new Kept(Mail.read(id, to, receivedAt, message), message);
    }

    /** Puts a mail on the disk and returns when it is there. */
    void keep(String to, MimeMessage message) throws IOException, MessagingException {
        Instant now = clock.instant();
        String id = now.toEpochMilli() + "-" + UUID.randomUUID();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((RECIPIENT + to + "\r\n").getBytes(StandardCharsets.UTF_8));
        message.writeTo(bytes);
        Path unfinished = directory.resolve(id + ".part");
        Files.write(unfinished, bytes.toByteArray());
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(unfinished, directory.resolve(id + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        mails.add(Mail.read(id, to, Instant.ofEpochMilli(now.toEpochMilli()), message));
    }

    List<Mail> all() {
        return List.copyOf(mails);
    }
}
