package io.redress.workflow.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What an agent hands in with a task: codes, and ids of texts (the words themselves have been diverted into the text
 * table before).
 */
public final class Completion {

    private final DelegateTask task;

    private Completion(DelegateTask task) {
        this.task = task;
    }

    public static Completion of(DelegateTask task) {
        return new Completion(task);
    }

    /** The complaint. */
    public String reference() {
        return task.getExecution().getProcessBusinessKey();
    }

    /** Who completes it: whoever is signed in, else the assignee; null for nobody known. */
    public String actor() {
        String signedIn = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication() == null
                ? null
                : task.getProcessEngineServices()
                        .getIdentityService()
                        .getCurrentAuthentication()
                        .getUserId();
        return signedIn == null ? task.getAssignee() : signedIn;
    }

    /** A code or a text's id; empty when it is missing or blank. */
    public Optional<String> optional(String name) {
        Object value = task.getVariable(name);
        return value == null || value.toString().isBlank() ? Optional.empty() : Optional.of(value.toString());
    }

    /** @throws CompletionRefused when it is missing */
    public String required(String name) {
        return optional(name).orElseThrow(() -> CompletionRefused.missing(name));
    }

    /** @throws CompletionRefused when it is missing or neither true nor false */
    public boolean requiredFlag(String name) {
        return switch (required(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw CompletionRefused.invalid(name);
        };
    }

    /** @throws CompletionRefused when it is missing or none of the codes */
    public <E extends Enum<E>> E required(Class<E> codes, String name) {
        return code(codes, name, required(name));
    }

    /** @throws CompletionRefused when it is there and none of the codes */
    public <E extends Enum<E>> Optional<E> optional(Class<E> codes, String name) {
        return optional(name).map(value -> code(codes, name, value));
    }

    private static <E extends Enum<E>> E code(Class<E> codes, String name, String value) {
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(value)) {
                return code;
            }
        }
        throw CompletionRefused.invalid(name);
    }
}
