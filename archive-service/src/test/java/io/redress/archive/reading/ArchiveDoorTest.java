package io.redress.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.archive.OnRealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Who may come in where: every address and every caller. */
class ArchiveDoorTest extends OnRealParts {

    @ParameterizedTest(name = "{0} {1}: nobody {2}, analyst {3}, admin {4}, wrong password {5}")
    @CsvSource({
        "GET,    /api/archive/complaints,                401, 200, 200, 401",
        "GET,    /api/archive/complaints/AAAA-AAAA-AAAA, 401, 404, 404, 401",
        "POST,   /api/archive/complaints,                401, 405, 405, 401",
        "DELETE, /api/archive/complaints/AAAA-AAAA-AAAA, 401, 405, 405, 401",
        "GET,    /analytics,                             401, 200, 200, 401",
        "GET,    /analytics/analytics.css,               401, 200, 200, 401",
        "POST,   /analytics,                             401, 405, 405, 401",
        "GET,    /internal/reconciliation,               401, 403, 200, 401",
        "GET,    /internal/anything-else,                401, 403, 403, 401",
        "GET,    /actuator/health,                       200, 200, 200, 401",
        "GET,    /actuator/health/readiness,             200, 200, 200, 401",
        "GET,    /actuator/prometheus,                   401, 403, 200, 401",
        "GET,    /actuator/env,                          401, 403, 403, 401",
        "GET,    /v3/api-docs,                           200, 200, 200, 401",
        "GET,    /,                                      401, 403, 403, 401",
        "GET,    /error,                                 401, 403, 403, 401",
        "GET,    /api/other,                             401, 403, 403, 401",
    })
    void opensOnlyToWhomItShould(
            HttpMethod method, String address, int nobody, int analyst, int admin, int wrongPassword) {
        assertThat(status(nobody(), method, address)).as("nobody").isEqualTo(nobody);
        assertThat(status(analyst(), method, address)).as("analyst").isEqualTo(analyst);
        assertThat(status(admin(), method, address)).as("admin").isEqualTo(admin);
        TestRestTemplate wrong = nobody().withBasicAuth("analyst", "admin-password-of-tests");
        assertThat(status(wrong, method, address)).as("wrong password").isEqualTo(wrongPassword);
    }

    @Test
    void asksForTheLoginAsAProblemWithoutABrowsersPasswordBox() {
        ResponseEntity<String> answer = nobody().getForEntity("/api/archive/complaints", String.class);

        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(answer.getHeaders()).doesNotContainKey("WWW-Authenticate");
        assertThat(answer.getBody()).contains("urn:redress:problem:not-signed-in");
    }

    @Test
    void asksPeopleForTheirPasswordOnThePage() {
        ResponseEntity<String> answer = nobody().getForEntity("/analytics", String.class);

        assertThat(answer.getHeaders().getFirst("WWW-Authenticate")).startsWith("Basic realm=\"Redress\"");
        assertThat(answer.getBody()).doesNotContain("Promises");
        assertThat(analyst()
                        .getForEntity("/analytics", String.class)
                        .getHeaders()
                        .getFirst("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void letsNothingBeCachedOrReferredTo() {
        ResponseEntity<String> answer = analyst().getForEntity("/api/archive/complaints", String.class);

        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        assertThat(answer.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
    }

    private static int status(TestRestTemplate caller, HttpMethod method, String address) {
        return caller.exchange(address, method, null, String.class)
                .getStatusCode()
                .value();
    }
}
