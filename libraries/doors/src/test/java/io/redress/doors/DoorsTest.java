package io.redress.doors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A small service behind the doors, asked over HTTP as anybody could ask it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "redress.doors.accounts.agent.password=agent-password-0123456789",
            "redress.doors.accounts.agent.roles=AGENT",
            "redress.doors.accounts.admin.password=admin-password-0123456789",
            "redress.doors.accounts.admin.roles=ADMIN",
            "redress.doors.accounts.other-service.password=other-password-0123456789",
            "redress.doors.accounts.other-service.roles=SERVICE",
            "redress.doors.accounts.this-service.password=this-password-0123456789",
            "redress.doors.accounts.this-service.roles=SERVICE",
            "redress.doors.caller.username=this-service",
            "redress.doors.caller.password=this-password-0123456789",
            "redress.doors.max-body=4KB",
            "spring.jackson.deserialization.fail-on-unknown-properties=true",
            "management.endpoints.web.exposure.include=health,metrics"
        })
@ExtendWith(OutputCaptureExtension.class)
class DoorsTest {

    @SpringBootApplication
    @Import(Desk.class)
    static class SmallService {

        @Bean
        @Order(20)
        SecurityFilterChain open(HttpSecurity http, Doors doors) throws Exception {
            return doors.api(http)
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/api/open/**", "/error")
                            .permitAll()
                            .requestMatchers("/api/desk")
                            .hasRole(Roles.AGENT)
                            .anyRequest()
                            .denyAll())
                    .build();
        }
    }

    record Letter(@NotBlank String subject, Integer pages) {}

    record Note(String text) {}

    @RestController
    static class Desk {

        @PostMapping("/api/open/letters")
        Letter take(@RequestBody @Valid Letter letter) {
            if (letter.subject().equals("again")) {
                throw new Refused(HttpStatus.CONFLICT, "letter-again", "subject", "Write about something else.");
            }
            if (letter.subject().equals("break")) {
                throw new IllegalStateException("a detail that is nobody's business");
            }
            if (letter.subject().equals("away")) {
                throw new DataAccessResourceFailureException("no server");
            }
            return letter;
        }

        @PostMapping("/api/open/notes")
        String note(Note note) {
            return note.text();
        }

        @GetMapping({"/api/desk", "/internal/desk", "/internal/parked"})
        String desk() {
            return "desk";
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    OtherServices colleagues;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "/api/desk, nobody, 401",
        "/api/desk, agent, 200",
        "/api/desk, other-service, 403",
        "/internal/desk, nobody, 401",
        "/internal/desk, agent, 403",
        "/internal/desk, other-service, 200",
        "/internal/parked, other-service, 403",
        "/internal/parked, admin, 200",
        "/actuator/health, nobody, 200",
        "/actuator/metrics, nobody, 401",
        "/actuator/metrics, agent, 403",
        "/actuator/metrics, admin, 200",
        "/elsewhere, admin, 403",
        "/api/desk, wrong, 401",
        "/api/open/nothing-here, nobody, 404",
    })
    void letsInWhoMayEnter(String path, String user, int expected) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (!user.equals("nobody")) {
            request.header("Authorization", basic(user));
        }

        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(expected);
        if (expected >= 400) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"subject\":\"fees\"} | 200 | fees",
                "{\"subject\":\"\"} | 400 | \"field\":\"subject\"",
                "{\"subject\":\"fees\",\"pages\":\"many\"} | 400 | \"field\":\"pages\"",
                "not json | 400 | unreadable-body",
                "{\"subject\":\"again\"} | 409 | urn:redress:problem:letter-again",
                "{\"subject\":\"away\"} | 503 | urn:redress:problem:store-away",
                "{\"subject\":\"break\"} | 500 | urn:redress:problem:unforeseen",
            })
    void answersBadInputWithAProblemThatSaysWhatToDo(String body, int expected, String part) throws Exception {
        HttpResponse<String> answer = post(HttpRequest.BodyPublishers.ofString(body));

        assertThat(answer.statusCode()).isEqualTo(expected);
        assertThat(answer.body()).contains(part).doesNotContain("nobody's business");
        if (expected >= 400) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void thePageOfFailuresIsNoFailure() throws Exception {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(at("/error")).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void refusesALongBodyByItsAnnouncedLength() throws Exception {
        HttpResponse<String> answer = post(HttpRequest.BodyPublishers.ofString(letterOf(5000)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Shorten");
    }

    @Test
    void refusesALongBodyThatDoesNotAnnounceItself() throws Exception {
        byte[] body = letterOf(5000).getBytes();

        HttpResponse<String> answer =
                post(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** Each was a failure of ours before, with the words of the sender in the log. */
    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Note | caf\u0085 legal winner thank | 400",
                "Content-Type | */* | 415",
                "Content-Type | nothing | 415",
                "Content-Type | multipart/form-data | 400",
            })
    void refusesWhatCannotBeReadWithoutAWordInTheLog(String header, String value, int expected, CapturedOutput output)
            throws Exception {
        String answer = raw("POST /api/open/letters HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + (header.equals("Content-Type") ? "" : "Content-Type: application/json\r\n")
                + header + ": " + value + "\r\nContent-Length: 24\r\n\r\nlegal winner thank year ");

        assertThat(answer).startsWith("HTTP/1.1 " + expected).contains("application/problem+json");
        assertThat(output.getAll().lines().filter(line -> line.contains("legal winner") || line.contains("ERROR")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /<secret-words> HTTP/1.1", "secret{words} / HTTP/1.1", "GET / HTTP/1.1\r\nsecret words"})
    void aRequestThatIsNoneLeavesNoTraceInTheLog(String line, CapturedOutput output) throws Exception {
        assertThat(raw(line + "\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 4");

        assertThat(output.getAll()).doesNotContain("secret");
    }

    @Test
    void aFormFillsTheFieldsOfItsRecordOnly() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(at("/api/open/notes"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "text=hello&text%5B%24gt%5D=a&text.bytes%5B0%5D=b&class.name=c&%5B=d"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello");
    }

    @Test
    void aFormByAnotherMethodIsNotRead() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(at("/api/open/notes"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .PUT(HttpRequest.BodyPublishers.ofString("%s%s"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    private String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void readsOnlyItsOwnViewOfWhatAColleagueAnswers() {
        record SubjectOnly(String subject) {}

        SubjectOnly view = colleagues
                .at("http://127.0.0.1:" + port)
                .post()
                .uri("/api/open/letters")
                .body(new Letter("fees", 2))
                .retrieve()
                .body(SubjectOnly.class);

        assertThat(view).isEqualTo(new SubjectOnly("fees"));
    }

    @Test
    void neverShowsAPasswordInText() {
        assertThat(new DoorsProperties.Account("secret-0123456789", java.util.List.of("AGENT"), java.util.List.of()))
                .asString()
                .doesNotContain("secret");
        assertThat(new DoorsProperties.Caller("me", "secret-0123456789"))
                .asString()
                .doesNotContain("secret");
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at("/api/open/letters"))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String letterOf(int length) {
        return "{\"subject\":\"" + "x".repeat(length) + "\"}";
    }

    private static String basic(String user) {
        String password = user.equals("wrong") ? "x" : user.replace("-service", "") + "-password-0123456789";
        String name = user.equals("wrong") ? "agent" : user;
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes());
    }
}
