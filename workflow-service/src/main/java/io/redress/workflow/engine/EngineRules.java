package io.redress.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** How the engine treats failures of our steps. */
@Component
public class EngineRules extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setDelegateInterceptor(new CodesOnly());
        engine.setCustomPreCommandInterceptorsTxRequired(
                first(new RefusalsUnwrapped(), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                first(new RefusalsUnwrapped(), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> first(CommandInterceptor one, List<CommandInterceptor> present) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(one));
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }
}
