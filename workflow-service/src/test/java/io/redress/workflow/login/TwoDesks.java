package io.redress.workflow.login;

import io.redress.workflow.WholeService;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The doors of the service, tried with a tiny process: two tasks of one case, open side by side for two groups. */
public abstract class TwoDesks extends WholeService {

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

    /** Leaves nothing of a case that a test could not finish. */
    protected void end(String reference) {
        processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()
                .forEach(instance -> processes.deleteProcessInstance(instance.getId(), "TEST_OVER"));
    }

    protected String task(String reference, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    protected Desk desk(String account) {
        return Desk.of(port, account, password(account));
    }

    protected Desk signedIn(String account) {
        return Desk.signedIn(port, account, password(account));
    }

    protected Desk agent() {
        return desk("agent");
    }

    /** Works for the technical department only. */
    protected Desk technician() {
        return desk("technician");
    }

    protected Desk supervisor() {
        return desk("supervisor");
    }

    protected Desk admin() {
        return desk("admin");
    }

    protected Desk analyst() {
        return desk("analyst");
    }

    protected Desk service() {
        return desk("notification-service");
    }

    protected List<String> tasksSeenBy(Desk desk, String reference) {
        return desk.json("/engine-rest/task?processInstanceBusinessKey=" + reference)
                .findValuesAsText("taskDefinitionKey");
    }
}
