package io.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;

/** A newer model is deployed while a case runs, on a real PostgreSQL: first looked at, then made to count. */
class MigrationDoorTest extends WholeService {

    private static final String REFERENCE = "MIGR-0000-0001";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ObjectMapper json;

    @Test
    void aDryRunListsTheVersionAndTheRunBringsTheCaseToTheNewestOne() throws IOException {
        try (Topics topics = new Topics()) {
            topics.submit(REFERENCE);
            await().atMost(Duration.ofSeconds(30)).until(() -> definition() != null);
        }
        String before = definition();
        String deployment = deployNext();
        try {
            JsonNode listed = migrate(true, "");
            assertThat(complaint(listed).get("toTag").asText()).isEqualTo("next");
            assertThat(complaint(listed).get("migrated").asInt()).isPositive();
            assertThat(listed.get("refused")).isEmpty();
            assertThat(definition()).as("nothing has moved").isEqualTo(before);

            for (String after = ""; after != null; ) {
                JsonNode batch = migrate(false, after);
                after = batch.get("next").isNull() ? null : batch.get("next").asText();
            }

            assertThat(repository.getProcessDefinition(definition()).getVersionTag())
                    .isEqualTo("next");
            assertThat(migrate(true, "").get("versions"))
                    .as("nothing is left to migrate")
                    .isEmpty();
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "intake-service"})
    void isForOperatorsOnly(String account) {
        assertThat(as(account)
                        .postForEntity("/internal/migration", null, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private String deployNext() throws IOException {
        String model = new ClassPathResource("processes/complaint.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"next\"");
        return repository
                .createDeployment()
                .addString("complaint.bpmn", model)
                .deploy()
                .getId();
    }

    private JsonNode migrate(boolean dryRun, String after) throws IOException {
        ResponseEntity<String> answer = as("admin")
                .postForEntity("/internal/migration?dryRun={0}&after={1}", null, String.class, dryRun, after);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        return json.readTree(answer.getBody());
    }

    private static JsonNode complaint(JsonNode outcome) {
        return StreamSupport.stream(outcome.get("versions").spliterator(), false)
                .filter(version -> version.get("process").asText().equals("complaint"))
                .findFirst()
                .orElseThrow();
    }

    private String definition() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(REFERENCE).list().stream()
                .map(process -> process.getProcessDefinitionId())
                .findFirst()
                .orElse(null);
    }
}
