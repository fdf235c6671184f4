package io.redress.workflow.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Free text that is no variable has no way in: no address, and behind the addresses no command. */
class ClosedAddressesTest extends TwoDesks {

    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @CsvSource({
        "POST, /task/{task}/comment/create",
        "POST, /task/{task}/attachment/create",
        "PUT,  /task/{task}",
        "PUT,  /task/{task}/variables/message",
        "POST, /task/{task}/bpmnError",
        "POST, /message",
        "POST, /filter/create"
    })
    void areClosedOnBothMountsEvenToAdministrators(String method, String path) {
        open("CLSD-0000-0001");
        String at = path.replace("{task}", task("CLSD-0000-0001", "RecordComplaint"));
        Desk browser = signedIn("admin");
        browser.get("/camunda/app/tasklist/default/");

        assertThat(admin().send(method, "/engine-rest" + at, "{\"message\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.send(
                                method,
                                "/camunda/api/engine/engine/default" + at,
                                "{\"message\":\"x\"}",
                                "X-XSRF-TOKEN",
                                browser.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(403);
        end("CLSD-0000-0001");
    }

    @Test
    void theCommandsBehindThemAreRefusedToo() {
        open("CLSD-0000-0002");
        String task = task("CLSD-0000-0002", "RecordComplaint");

        assertThatThrownBy(() -> tasks.createComment(task, null, "canary")).hasMessage("not-offered");
        assertThatThrownBy(() -> tasks.createAttachment("t", task, null, "canary", "d", "http://localhost"))
                .hasMessage("not-offered");
        assertThatThrownBy(() -> tasks.handleBpmnError(task, "canary")).hasMessage("not-offered");
    }

    @Test
    void peopleMayNotCommandWhatTheProcessMay() {
        open("CLSD-0000-0003");
        String task = task("CLSD-0000-0003", "RecordComplaint");
        tasks.setDescription(task, "a code");
        try {
            identity.setAuthentication("admin", java.util.List.of("camunda-admin"));

            assertThatThrownBy(() -> tasks.setDescription(task, "canary")).hasMessage("not-offered");
            assertThatThrownBy(() -> tasks.setVariable(task, "message", "canary"))
                    .hasMessage("not-offered");
            assertThatThrownBy(() -> processes.correlateMessage("canary")).hasMessage("not-offered");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void aTaskGoesToKnownPeopleOnly() {
        open("CLSD-0000-0004");
        String task = "/engine-rest/task/" + task("CLSD-0000-0004", "RecordComplaint");

        assertThat(agent().post(task + "/claim", "{\"userId\":\"canary words\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(agent().post(task + "/assignee", "{\"userId\":\"canary words\"}")
                        .statusCode())
                .isBetween(400, 500);
        assertThat(agent().post(task + "/claim", "{\"userId\":\"agent\"}").statusCode())
                .isEqualTo(204);
        assertThat(agent().post(task + "/assignee", "{\"userId\":\"supervisor\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void operatorsMayRetryJobsAndOthersMayNot() {
        assertThat(agent().send("PUT", "/engine-rest/job/none/retries", "{\"retries\":1}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin().send("PUT", "/engine-rest/job/none/retries", "{\"retries\":1}")
                        .statusCode())
                .isEqualTo(500); // no such job, says the engine
    }
}
