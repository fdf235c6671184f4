package io.redress.workflow.process;

import static io.redress.workflow.process.Complaints.theft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.workflow.engine.StepFailed;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A failing step is visible and loses nothing, but its words stay out of the engine (law 6). */
@ProcessTest
class FailuresTest {

    private static final String SECRET = "CANARY-WORDS";

    @Autowired
    CaseDriver kase;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ManagementService management;

    private String job;

    @BeforeEach
    void aCaseWhoseTimerWillFail() {
        kase.file(theft("en"));
        job = kase.timer("ClockStepDue").getId();
        // no severity is called so: the step's own message would quote it
        jdbc.update("update case_file set severity = ? where reference = ?", SECRET, kase.reference());
    }

    @Test
    void keepsTheKindOfAFailureAndNotItsWords() {
        assertThatThrownBy(() -> management.executeJob(job))
                .hasMessageContaining("IllegalArgumentException")
                .hasMessageNotContaining(SECRET)
                .hasRootCauseInstanceOf(StepFailed.class);

        assertThat(management.createJobQuery().jobId(job).singleResult().getExceptionMessage())
                .contains("IllegalArgumentException")
                .doesNotContain(SECRET);
        assertThat(management.getJobExceptionStacktrace(job))
                .contains("CaseFiles")
                .doesNotContain(SECRET);
    }

    @Test
    void triesAgainAfterAPauseAndGoesOnWhenTheCauseIsGone() {
        assertThatThrownBy(() -> management.executeJob(job)).isNotNull();
        assertThat(management.createJobQuery().jobId(job).singleResult().getRetries())
                .isEqualTo(5);

        jdbc.update("update case_file set severity = 'HIGH' where reference = ?", kase.reference());
        kase.waitUntil(kase.caseFile().dueAt());

        assertThat(kase.caseFile().overdue()).isTrue();
    }
}
