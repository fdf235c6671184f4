package io.redress.workflow.texts;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.stereotype.Component;

/** Keeps agents' texts out of the engine's tables, whatever door they come by. */
@Component
public class TextsPlugin extends AbstractProcessEnginePlugin {

    /** Forms of a value in which a text could hide from {@link DivertedString}. */
    private static final List<String> OPAQUE = List.of("bytes", "file", "serializable");

    private final CaseTexts texts;
    private final TextRules rules;

    TextsPlugin(CaseTexts texts, TextRules rules) {
        this.texts = texts;
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new WhereWritten()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new WhereWritten()));
        List<HistoryEventHandler> handlers = engine.getCustomHistoryEventHandlers() == null
                ? new ArrayList<>()
                : engine.getCustomHistoryEventHandlers();
        handlers.add(new WithoutFormProperties());
        engine.setCustomHistoryEventHandlers(handlers);
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setEnableCmdExceptionLogging(false); // whoever asked is answered; a refusal is no error of ours
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        VariableSerializers serializers = engine.getVariableSerializers();
        TypedValueSerializer<?> original = serializers.getSerializerByName("string");
        int place = serializers.getSerializerIndex(original);
        serializers.removeSerializer(original);
        serializers.addSerializer(new DivertedString(texts, rules), place);
        for (String name : OPAQUE) {
            TypedValueSerializer<?> serializer = serializers.getSerializerByName(name);
            if (serializer != null) {
                serializers.removeSerializer(serializer);
            }
        }
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> present, CommandInterceptor one) {
        List<CommandInterceptor> all = new ArrayList<>(present == null ? List.of() : present);
        all.add(one);
        return all;
    }

    /** Writes history as the engine does, except for what was typed into a form: it is recorded before diversion. */
    private static final class WithoutFormProperties extends DbHistoryEventHandler {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (!(event instanceof HistoricFormPropertyEventEntity)) {
                super.handleEvent(event);
            }
        }
    }
}
