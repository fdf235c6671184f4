package io.redress.workflow.process;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Lets the path of a process be asserted after it has ended: assertions look the rest up in the history. */
final class EndedProcess extends ExecutionEntity {

    private static final long serialVersionUID = 1L;

    EndedProcess(String id) {
        setId(id);
        setProcessInstanceId(id);
    }

    @Override
    public String getProcessInstanceId() {
        return getId();
    }
}
