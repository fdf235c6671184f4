package io.redress.workflow.caseview;

import io.redress.doors.OtherServices;
import io.redress.doors.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Fetches customers' files from intake, whole or not at all: a file that broke off on the way must not pass for all there
 * is. They are in memory only, and only so many at once.
 */
@Component
class CustomersFiles {

    private static final Logger log = LoggerFactory.getLogger(CustomersFiles.class);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]{0,63}");
    private static final int LARGEST_AT_ONCE = 8;
    private static final long PATIENCE_SECONDS = 10;

    private final RestClient intake;
    private final DataSize atMost;

    /** Kilobytes that may still be taken into memory: customers choose how large their files are, and how many. */
    private final Semaphore room;

    CustomersFiles(OtherServices services, CaseViewSettings settings) {
        intake = services.at(settings.intake());
        atMost = settings.evidenceAtMost();
        room = new Semaphore(LARGEST_AT_ONCE * kilobytes(atMost.toBytes()), true);
    }

    /**
     * A file in memory.
     *
     * @param contentType as intake says, or null
     */
    record CustomersFile(String contentType, byte[] content) {}

    /** Hands a file on. */
    @FunctionalInterface
    interface Taker {

        void take(CustomersFile file);
    }

    /**
     * Fetches a file; its room in memory is kept until it has been taken.
     *
     * @throws Refused 404 when the complaint has no such file, 502 when it is too large, 503 when intake is away or too
     *     much is under way
     */
    void fetch(String reference, String evidenceId, Taker taker) {
        if (!ID.matcher(evidenceId).matches()) {
            throw unknown();
        }
        Held held = new Held();
        try {
            taker.take(intake.get()
                    .uri("/internal/complaints/{reference}/evidence/{evidenceId}", reference, evidenceId)
                    .exchange((request, answer) -> read(answer, held)));
        } catch (RestClientException away) {
            log.warn(
                    "intake-service did not give a file of {}: {}",
                    reference,
                    away.getClass().getSimpleName());
            throw away();
        } finally {
            room.release(held.kilobytes);
        }
    }

    /** What one request has taken of the room. */
    private static final class Held {

        private int kilobytes;
    }

    private CustomersFile read(ClientHttpResponse answer, Held held) throws IOException {
        if (answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            throw unknown();
        }
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new RestClientException("status " + answer.getStatusCode().value());
        }
        long announced = answer.getHeaders().getContentLength();
        if (announced > atMost.toBytes()) {
            throw tooLarge();
        }
        hold(kilobytes(announced < 0 ? atMost.toBytes() : announced), held);
        try (InputStream body = answer.getBody()) {
            byte[] content = body.readNBytes((int) atMost.toBytes() + 1);
            if (content.length > atMost.toBytes()) {
                throw tooLarge();
            }
            return new CustomersFile(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE), content);
        }
    }

    private void hold(int kilobytes, Held held) {
        try {
            if (!room.tryAcquire(kilobytes, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
            held.kilobytes = kilobytes;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static int kilobytes(long bytes) {
        return (int) (bytes / 1024) + 1;
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.NOT_FOUND,
                "unknown-evidence",
                null,
                "This complaint has no file with this id. Reload the case: it may have been removed.");
    }

    private Refused tooLarge() {
        return new Refused(
                HttpStatus.BAD_GATEWAY,
                "evidence-too-large",
                null,
                "The file is larger than " + atMost.toMegabytes()
                        + " MB, more than is shown here. Ask an operator for it.");
    }

    private static Refused away() {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "intake-away",
                null,
                "The file cannot be loaded right now: intake does not answer. Try again in a minute.");
    }

    private static Refused busy() {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "evidence-busy",
                null,
                "Too many large files are being loaded. Try again in a minute.");
    }
}
