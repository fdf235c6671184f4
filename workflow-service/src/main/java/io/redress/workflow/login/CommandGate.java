package io.redress.workflow.login;

import java.lang.reflect.Field;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.SetAnnotationForOperationLog;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleExternalTaskFailureCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ReflectUtil;

/**
 * The second lock behind {@link EnginePaths}: should a command that carries free text past the text table reach the
 * engine by an address that nobody thought of, it is refused here. Messages hold codes only.
 */
final class CommandGate extends CommandInterceptor {

    /** Their texts would end in the engine's own tables, whoever asks. */
    private static final Set<Class<?>> FOR_NOBODY = Set.of(
            AddCommentCmd.class,
            UpdateCommentCmd.class,
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class,
            CreateIncidentCmd.class,
            SetAnnotationForIncidentCmd.class,
            SetAnnotationForOperationLog.class,
            HandleExternalTaskFailureCmd.class,
            HandleExternalTaskBpmnErrorCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            SetUserInfoCmd.class);

    /** Names, reasons and values of any kind: the service itself gives codes there, people could give anything. */
    private static final Set<Class<?>> NOT_FOR_PEOPLE = Set.of(
            SaveTaskCmd.class,
            SetTaskNameCmd.class,
            SetTaskDescriptionCmd.class,
            DeleteTaskCmd.class,
            SaveFilterCmd.class,
            AbstractDeleteProcessInstanceCmd.class,
            AbstractCorrelateMessageCmd.class,
            MessageEventReceivedCmd.class,
            SignalCmd.class,
            SignalEventReceivedCmd.class,
            AbstractSetVariableCmd.class,
            AbstractPatchVariablesCmd.class,
            AbstractModificationCmd.class,
            ModifyProcessInstanceCmd.class,
            StartProcessInstanceCmd.class,
            SubmitStartFormCmd.class,
            DeployCmd.class);

    private static final Set<Class<?>> NAMING_A_USER =
            Set.of(ClaimTaskCmd.class, DelegateTaskCmd.class, AbstractAddIdentityLinkCmd.class);

    private final ProcessEngineConfigurationImpl engine;
    private final Staff staff;

    CommandGate(ProcessEngineConfigurationImpl engine, Staff staff) {
        this.engine = engine;
        this.staff = staff;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (isOneOf(FOR_NOBODY, command) || commandedByAPerson() && isOneOf(NOT_FOR_PEOPLE, command)) {
            throw new BadUserRequestException("not-offered");
        }
        if (isOneOf(NAMING_A_USER, command) && namesAStranger(command)) {
            throw new BadUserRequestException("unknown-user");
        }
        return next.execute(command);
    }

    /** Commands inside of commands are the process's own, also while a person's request drives it. */
    private boolean commandedByAPerson() {
        return Context.getCommandContext() == null
                && engine.getIdentityService().getCurrentAuthentication() != null;
    }

    private boolean namesAStranger(Command<?> command) {
        Field field = ReflectUtil.getField("userId", command);
        field.setAccessible(true);
        Object user = org.springframework.util.ReflectionUtils.getField(field, command);
        return user != null && !staff.users().contains(user.toString());
    }

    private static boolean isOneOf(Set<Class<?>> kinds, Command<?> command) {
        for (Class<?> kind = command.getClass(); kind != null; kind = kind.getSuperclass()) {
            if (kinds.contains(kind)) {
                return true;
            }
        }
        return false;
    }
}
