package io.redress.workflow.login;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import io.redress.realparts.RealParts;
import io.redress.realparts.RealParts.Postgres;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The doors of workflow-service around a tiny process: two tasks of one case, open side by side for two groups. */
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        classes = TwoDesks.Doors.class,
        properties = {
            "spring.config.location=classpath:/two-desks.yml",
        })
public abstract class TwoDesks {

    @EnableAutoConfiguration(excludeName = {"io.redress.messaging.MessagingAutoConfiguration"})
    @ComponentScan(
            basePackages = {
                "io.redress.workflow.login",
                "io.redress.workflow.texts",
                "io.redress.workflow.casefile",
                "io.redress.workflow.caseview"
            })
    @ConfigurationPropertiesScan("io.redress.workflow.caseview")
    static class Doors {}

    @Autowired
    protected RepositoryService repository;

    @Autowired
    protected RuntimeService processes;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected JdbcTemplate jdbc;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        Postgres database = RealParts.postgres("workflow_doors");
        properties.add("spring.datasource.url", database::jdbcUrl);
        properties.add("spring.datasource.username", database::user);
        properties.add("spring.datasource.password", database::password);
        properties.add("redress.case-view.intake", Neighbours.neighbours()::address);
        properties.add("redress.case-view.survey", Neighbours.neighbours()::address);
    }

    @BeforeEach
    void model() {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("two-desks")
                        .count()
                == 0) {
            repository.createDeployment().addClasspathResource("two-desks.bpmn").deploy();
        }
    }

    /** Starts a case, whose tasks RecordComplaint (intake-desk) and HandleComplaint (supervisors) are open then. */
    protected void open(String reference) {
        processes.startProcessInstanceByKey(
                "two-desks", reference, Variables.createVariables().putValue("cycle", 1));
    }

    protected String task(String reference, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    protected Desk agent() {
        return Desk.of(port, "agent", "agent-password-1234");
    }

    protected Desk supervisor() {
        return Desk.of(port, "supervisor", "supervisor-password-1234");
    }

    protected Desk admin() {
        return Desk.of(port, "admin", "admin-password-1234");
    }

    protected Desk analyst() {
        return Desk.of(port, "analyst", "analyst-password-1234");
    }

    protected Desk service() {
        return Desk.of(port, "notification-service", "service-password-1234");
    }

    protected List<String> tasksSeenBy(Desk desk, String reference) {
        return desk.json("/engine-rest/task?processInstanceBusinessKey=" + reference)
                .findValuesAsText("taskDefinitionKey");
    }
}
