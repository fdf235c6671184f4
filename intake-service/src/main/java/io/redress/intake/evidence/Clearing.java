package io.redress.intake.evidence;

import io.redress.intake.complaint.Evidence.Kind;
import io.redress.intake.input.Input;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.stereotype.Component;

/**
 * Makes of an uploaded file what may be kept. Nothing passes as it came: an image is decoded to its pixels and encoded anew,
 * which leaves behind places, devices and whatever else was hidden in it; a text goes through the secret guard. What it is
 * follows from its content, never from its name or from what the sender calls it. Other kinds, such as PDF, can carry
 * programs that only a scanner would find, and are not taken.
 */
@Component
class Clearing {

    /** The largest file: a photo of a phone takes about five. */
    static final int MEGABYTES = 8;

    /** The longest text. */
    static final int TEXT = 20_000;

    /** The largest image in pixels: phones photograph with 12 million; decoded they take four bytes each. */
    static final long PIXELS = 16_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final double QUALITY = 0.9;

    /** One image at a time is decoded: its pixels are the largest thing that this service ever holds. */
    private final Semaphore decoding = new Semaphore(1, true);

    /** What is kept of a file. */
    record Cleared(Kind kind, String mediaType, byte[] content) {

        @Override
        public String toString() {
            return "Cleared[" + mediaType + "]";
        }
    }

    /**
     * @param input hears what is wrong with the field {@code file}, and what was masked in a text
     * @return empty when something is wrong
     */
    Optional<Cleared> clear(byte[] file, Input input) {
        if (file.length == 0) {
            input.wrong("file", "missing");
            return Optional.empty();
        }
        if (file.length > MEGABYTES * 1024 * 1024) {
            input.wrong("file", "file-too-large", MEGABYTES);
            return Optional.empty();
        }
        if (startsWith(file, PNG)) {
            return image(file, "png", input);
        }
        if (startsWith(file, JPEG)) {
            return image(file, "jpeg", input);
        }
        return text(file, input);
    }

    private Optional<Cleared> image(byte[] file, String format, Input input) {
        decoding.acquireUninterruptibly();
        try {
            if (pixels(file, format) > PIXELS) {
                input.wrong("file", "file-too-many-pixels", PIXELS / 1_000_000);
                return Optional.empty();
            }
            return Optional.of(new Cleared(Kind.IMAGE, "image/" + format, encodedAnew(file, format)));
        } catch (IOException | RuntimeException damaged) {
            // decoders meet damaged files with whatever their arrays throw
            input.wrong("file", "file-damaged");
            return Optional.empty();
        } finally {
            decoding.release();
        }
    }

    private static long pixels(byte[] file, String format) throws IOException {
        return reading(file, format, reader -> (long) reader.getWidth(0) * reader.getHeight(0));
    }

    private static byte[] encodedAnew(byte[] file, String format) throws IOException {
        ByteArrayOutputStream anew = new ByteArrayOutputStream();
        if (format.equals("jpeg")) {
            // turns the picture upright first: the note of how the camera was held does not survive
            Thumbnails.of(new ByteArrayInputStream(file))
                    .scale(1)
                    .outputFormat(format)
                    .outputQuality(QUALITY)
                    .toOutputStream(anew);
        } else {
            BufferedImage pixels = reading(file, format, reader -> reader.read(0));
            ImageIO.write(pixels, format, anew);
        }
        return anew.toByteArray();
    }

    private static <T> T reading(byte[] file, String format, Reading<T> reading) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return reading.of(reader);
        } finally {
            reader.dispose();
        }
    }

    private interface Reading<T> {

        T of(ImageReader reader) throws IOException;
    }

    private static Optional<Cleared> text(byte[] file, Input input) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException noText) {
            input.wrong("file", "file-kind");
            return Optional.empty();
        }
        if (text.startsWith("%PDF-") || text.chars().anyMatch(Clearing::standsInNoText)) {
            input.wrong("file", "file-kind");
            return Optional.empty();
        }
        String masked = input.required("file", input.text("file", text, TEXT));
        return Optional.ofNullable(masked)
                .map(words -> new Cleared(Kind.TEXT, "text/plain", words.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean standsInNoText(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t';
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
