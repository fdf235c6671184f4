package io.redress.workflow.replicas;

import io.redress.workflow.replicas.InTurn.Turn;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * The engine makes its schema and its properties where it finds none, and two that look at the same time both find none.
 * (Deployments need no turn: the engine has a lock of its own for them.)
 */
@Component
class EngineInTurn extends AbstractProcessEnginePlugin {

    private final InTurn inTurn;
    private Turn turn;

    EngineInTurn(InTurn inTurn) {
        this.inTurn = inTurn;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        turn = inTurn.take();
    }

    /** A build that fails ends the process, and the turn with it. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        turn.close();
    }
}
