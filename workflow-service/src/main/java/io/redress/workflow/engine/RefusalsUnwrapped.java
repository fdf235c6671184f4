package io.redress.workflow.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine wraps what a task listener throws into its own exception, which its REST API answers with 500. A refused
 * completion is nobody's failure: it comes out as it was thrown, and is answered with 400.
 */
final class RefusalsUnwrapped extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof FormFieldValidationException refusal) {
                    throw refusal;
                }
            }
            throw wrapped;
        }
    }
}
