package io.redress.workflow.texts;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.util.ReflectionUtils;

/**
 * What somebody hands in with a task. The engine's commands keep it in fields without getters.
 *
 * @param variables as handed in with the completion; empty when variables are only set
 */
record Submission(String taskId, Map<?, ?> variables) {

    /** Empty when the command is no such thing. {@code ResolveTaskCmd} is a kind of {@code CompleteTaskCmd}. */
    static Optional<Submission> of(Command<?> command) {
        if (command instanceof CompleteTaskCmd) {
            return Optional.of(new Submission(
                    (String) field(command, CompleteTaskCmd.class, "taskId"),
                    map(field(command, CompleteTaskCmd.class, "variables"))));
        }
        if (command instanceof SubmitTaskFormCmd) {
            return Optional.of(new Submission(
                    (String) field(command, SubmitTaskFormCmd.class, "taskId"),
                    map(field(command, SubmitTaskFormCmd.class, "properties"))));
        }
        if (command instanceof SetTaskVariablesCmd) {
            return Optional.of(
                    new Submission((String) field(command, AbstractVariableCmd.class, "entityId"), Map.of()));
        }
        return Optional.empty();
    }

    /** @throws RefusedVariable for a name or type that no task's form has */
    void check() {
        for (Object key : variables.keySet()) {
            String name = String.valueOf(key);
            if (!KnownVariables.isText(name) && !KnownVariables.isCode(name)) {
                throw RefusedVariable.unknownName();
            }
            if (!KnownVariables.mayBeSubmitted(name, value(name))) {
                throw RefusedVariable.wrongType(name);
            }
        }
    }

    /** An object that is still serialized cannot be looked into: it stands for itself, of a type nobody accepts. */
    private Object value(String name) {
        Object value = variables instanceof VariableMap typed ? typed.getValueTyped(name) : variables.get(name);
        if (value instanceof SerializableValue opaque && !opaque.isDeserialized()) {
            return opaque;
        }
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }

    private static Map<?, ?> map(Object field) {
        return field == null ? Map.of() : (Map<?, ?>) field;
    }

    private static Object field(Object of, Class<?> owner, String name) {
        Field field = ReflectionUtils.findField(owner, name);
        if (field == null) {
            throw new IllegalStateException(owner.getSimpleName() + " has no field " + name + " in this engine");
        }
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, of);
    }
}
