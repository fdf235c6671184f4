package io.redress.workflow.engine;

import io.redress.workflow.casefile.IllegalTransition;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** Stands between the engine and every step, listener and expression: failures leave without their words. */
final class CodesOnly extends DefaultDelegateInterceptor {

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        try {
            super.handleInvocation(invocation);
        } catch (BpmnError | FormFieldValidationException | IllegalTransition | StepFailed codes) {
            throw codes;
        } catch (Exception failure) { // whatever a step throws loses its message here
            throw StepFailed.without(failure);
        }
    }
}
