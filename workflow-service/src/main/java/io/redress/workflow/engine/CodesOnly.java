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
        } catch (Exception failure) { // whatever a step throws loses its message here
            throw withoutWords(failure);
        }
    }

    /** The first failure of the chain that is known to speak in codes, else the root's kind and place. */
    private static Exception withoutWords(Exception failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BpmnError
                    || cause instanceof FormFieldValidationException
                    || cause instanceof IllegalTransition
                    || cause instanceof StepFailed) {
                return (Exception) cause;
            }
            root = cause;
        }
        return StepFailed.without(root);
    }
}
