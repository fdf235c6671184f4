package io.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.test.web.servlet.MvcResult;

/** What an operator and a developer meet first. */
class StartTest extends IntakeTest {

    @Test
    void withoutItsSecretsItDoesNotStart() {
        SpringApplicationBuilder unset = new SpringApplicationBuilder(IntakeService.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "server.port=0",
                        "redress.messaging.enabled=false",
                        "logging.level.org.springframework.boot.SpringApplication=off")
                .logStartupInfo(false);

        assertThat(catchThrowable(unset::run)).as("started without any secret").hasStackTraceContaining("REDRESS_");
    }

    @Test
    void theApiIsDescribedAndInternalAddressesAreNot() throws Exception {
        JsonNode api = body(mvc.perform(get("/v3/api-docs")).andReturn());

        assertThat(api.get("paths").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/complaints",
                        "/api/complaints/link",
                        "/api/complaints/{reference}",
                        "/api/complaints/{reference}/evidence",
                        "/api/complaints/{reference}/evidence/{evidenceId}",
                        "/api/complaints/{reference}/messages",
                        "/api/complaints/{reference}/record",
                        "/api/complaints/{reference}/withdrawal",
                        "/api/complaints/{reference}/reopening");
    }

    @Test
    void healthIsForEverybodyAndTheRestForAdministrators() throws Exception {
        assertThat(status("/actuator/health/liveness", null)).isEqualTo(200);
        assertThat(status("/actuator/health/readiness", null)).isEqualTo(200);
        assertThat(status("/actuator/info", null)).isEqualTo(401);
        assertThat(status("/actuator/info", "workflow-service:workflow-password-of-tests"))
                .isEqualTo(403);
        assertThat(status("/actuator/info", "admin:admin-password-of-tests")).isEqualTo(200);
    }

    @Test
    void whatIsNotNamedIsClosed() throws Exception {
        assertThat(status("/api/secrets", null)).isIn(401, 403);
        assertThat(status("/internal/anything", null)).isEqualTo(401);
        assertThat(status("/actuator/env", "admin:admin-password-of-tests")).isEqualTo(404);
    }

    private int status(String path, String account) throws Exception {
        var request = get(path);
        if (account != null) {
            String[] parts = account.split(":");
            request = request.with(httpBasic(parts[0], parts[1]));
        }
        MvcResult result = mvc.perform(request).andReturn();
        return result.getResponse().getStatus();
    }
}
