package io.redress.workflow;

import io.redress.realparts.RealParts;
import io.redress.workflow.login.Neighbours;
import io.redress.workflow.translation.TranslatorStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a real broker and a real PostgreSQL, with its doors open and its clock drivable. One context for
 * all classes that extend this, in a JVM without process tests (see the POM).
 */
@SpringBootTest(classes = WorkflowService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(ClosedAtTheEnd.class)
@Tag("whole-service")
@ActiveProfiles("time-machine")
public abstract class WholeService {

    /** Every account's password is its name, twenty characters long. */
    protected static String password(String account) {
        return (account + "-".repeat(20)).substring(0, 20);
    }

    /** Where calendars are looked for that replace the shipped ones; empty unless a test writes there. */
    protected static final Path CALENDARS = emptyDirectory();

    private static Path emptyDirectory() {
        try {
            Path directory = Files.createTempDirectory("calendars");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry settings) {
        RealParts.Postgres postgres = RealParts.postgres("workflow");
        settings.add("REDRESS_DB_URL", postgres::jdbcUrl);
        settings.add("REDRESS_DB_USER", postgres::user);
        settings.add("REDRESS_DB_PASSWORD", postgres::password);
        settings.add("REDRESS_KAFKA", RealParts::kafka);
        settings.add("REDRESS_CALENDARS", CALENDARS::toString);
        settings.add("REDRESS_INBOX_SWEEP", () -> "1s");
        settings.add("REDRESS_INTAKE_URL", Neighbours.neighbours()::address);
        settings.add("REDRESS_SURVEY_URL", Neighbours.neighbours()::address);
        settings.add("REDRESS_EVIDENCE_AT_MOST", () -> "1MB");
        settings.add("REDRESS_TRANSLATE_URL", TranslatorStub.translator()::address);
        settings.add("REDRESS_TRANSLATE_KEY", () -> TranslatorStub.KEY);
        settings.add("REDRESS_TRANSLATE_TIMEOUT", () -> "2s");
        // somebody who works for one department only, as in a bigger house
        settings.add("redress.doors.accounts.technician.password", () -> password("technician"));
        settings.add("redress.doors.accounts.technician.roles", () -> "AGENT");
        settings.add("redress.doors.accounts.technician.groups", () -> "technical");
        settings.add("REDRESS_ADMIN_PASSWORD", () -> password("admin"));
        settings.add("REDRESS_AGENT_PASSWORD", () -> password("agent"));
        settings.add("REDRESS_SUPERVISOR_PASSWORD", () -> password("supervisor"));
        settings.add("REDRESS_ANALYST_PASSWORD", () -> password("analyst"));
        settings.add("REDRESS_INTAKE_SERVICE_PASSWORD", () -> password("intake-service"));
        settings.add("REDRESS_NOTIFICATION_SERVICE_PASSWORD", () -> password("notification-service"));
        settings.add("REDRESS_WORKFLOW_SERVICE_PASSWORD", () -> password("workflow-service"));
        settings.add("REDRESS_SURVEY_SERVICE_PASSWORD", () -> password("survey-service"));
    }

    @Autowired
    private TestRestTemplate http;

    /** HTTP as somebody with an account. */
    protected TestRestTemplate as(String account) {
        return http.withBasicAuth(account, password(account));
    }
}
