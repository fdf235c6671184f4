package io.redress.workflow.engine;

import io.redress.workflow.casefile.IllegalTransition;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * The engine wraps what a task listener throws into its own exception, which its REST API answers with 500. A refused
 * completion is nobody's failure: it comes out as it was thrown, and is answered with 400. So is the completion of a
 * task that is gone, or of a case that something else (a withdrawal, a timer) changed in the same moment. Two people who
 * claim one task are told apart in the same way.
 */
final class RefusalsUnwrapped extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException failure) {
            throw isCompletion(command)
                    ? refusal(failure)
                    : command instanceof ClaimTaskCmd ? refusalOfClaim(failure) : failure;
        }
    }

    /** {@code ResolveTaskCmd} is a kind of {@code CompleteTaskCmd}. */
    private static boolean isCompletion(Command<?> command) {
        return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
    }

    /** 400 by its type: what is refused here is no completion. */
    private static ProcessEngineException refusalOfClaim(ProcessEngineException failure) {
        if (failure instanceof NullValueException) {
            return new BadUserRequestException("task-gone");
        }
        if (failure instanceof TaskAlreadyClaimedException || failure instanceof OptimisticLockingException) {
            return new BadUserRequestException("task-of-another");
        }
        return failure;
    }

    private static ProcessEngineException refusal(ProcessEngineException failure) {
        if (failure instanceof NullValueException) {
            return CompletionRefused.because("task-gone");
        }
        if (failure instanceof OptimisticLockingException) {
            return CompletionRefused.because("case-changed");
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormFieldValidationException refused) {
                return refused;
            }
            if (cause instanceof IllegalTransition) {
                return CompletionRefused.because("case-changed");
            }
        }
        return failure;
    }
}
