package io.redress.intake.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.intake.IntakeTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What the server itself does with what is too large or too slow: plain sockets, byte by byte. */
@DirtiesContext
@TestPropertySource(properties = "server.tomcat.connection-timeout=1500ms")
class RequestLimitsTest extends IntakeTest {

    private static final int PATIENCE = 30_000;

    @Autowired
    MeterRegistry meters;

    @Test
    void aFormOverTheLimitIsRefusedByItsLength() throws Exception {
        double before = counted("body");

        String answer = ask("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 600000\r\n\r\n"
                + "a".repeat(600_000));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large", "512 KB");
        assertThat(counted("body")).isEqualTo(before + 1);
    }

    @Test
    void jsonThatDoesNotSayItsLengthIsRefusedWhileItIsRead() throws Exception {
        double before = counted("body");

        String answer = ask("POST /api/complaints HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunked("{\"subject\": \"" + "x".repeat(600_000) + "\"}"));

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        assertThat(counted("body")).isEqualTo(before + 1);
    }

    /** The server would read it past the limit. */
    @Test
    void aFormThatDoesNotSayItsLengthIsRefused() throws Exception {
        String answer = ask("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunked("subject=" + "x".repeat(600_000)));

        assertThat(answer).startsWith("HTTP/1.1 411").contains("length-required");
    }

    @Test
    void longHeadersAreRefusedWithTheirReasonAndEndlessOnesByTheServer() throws Exception {
        double before = counted("headers");

        assertThat(ask(looking("x".repeat(9_000)))).startsWith("HTTP/1.1 431").contains("headers-too-large", "8 KB");
        assertThat(counted("headers")).isEqualTo(before + 1);
        assertThat(ask(looking("x".repeat(40_000)))).startsWith("HTTP/1.1 4");
        assertThat(ask(looking("x".repeat(6_000)))).startsWith("HTTP/1.1 200");
    }

    @Test
    void whoSendsHalfARequestAndThenNothingIsNotWaitedFor() throws Exception {
        long start = System.nanoTime();

        String headers = ask("GET /policy HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        String body = ask("POST /api/complaints HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\n\r\n{\"subject\":");

        assertThat(headers).doesNotContain("HTTP/1.1 200");
        assertThat(body).doesNotContain("HTTP/1.1 2");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(PATIENCE));
        assertThat(ask(looking("still there"))).startsWith("HTTP/1.1 200");
    }

    private static String looking(String header) {
        return "GET /policy HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Long: " + header + "\r\n\r\n";
    }

    private static String chunked(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }

    /** Sends and reads until the server closes. */
    private String ask(String request) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.US_ASCII));
                out.flush();
            } catch (IOException refusedAlready) {
                // the answer is there all the same
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private double counted(String limit) {
        return meters.counter("redress.intake.abuse", "limit", limit, "outcome", "refused")
                .count();
    }
}
