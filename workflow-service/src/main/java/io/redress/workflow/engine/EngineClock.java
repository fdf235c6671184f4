package io.redress.workflow.engine;

import io.redress.clock.ClockDriven;
import io.redress.clock.DrivenClock;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock, which is a static of its own, at the time of the house (law 7). */
@Component
public class EngineClock {

    private final ProcessEngine engine;

    EngineClock(Clock clock, ProcessEngine engine) {
        this.engine = engine;
        if (clock instanceof DrivenClock driven) {
            ClockUtil.offset(driven.offset().toMillis());
        }
    }

    /** Timers that have become due by the move are looked for at once. */
    @EventListener
    void follow(ClockDriven driven) {
        ClockUtil.offset(driven.offset().toMillis());
        JobExecutor jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (jobs != null && jobs.isActive()) {
            jobs.jobWasAdded();
        }
    }
}
