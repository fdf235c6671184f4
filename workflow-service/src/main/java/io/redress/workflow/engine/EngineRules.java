package io.redress.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How the engine treats failures of our steps. */
@Component
public class EngineRules extends AbstractProcessEnginePlugin {

    private final JdbcTemplate jdbc;

    EngineRules(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setDelegateInterceptor(new CodesOnly());
        engine.setCustomPreBPMNParseListeners(first(new OwnTasksOnly(), engine.getCustomPreBPMNParseListeners()));
        engine.setCustomPreCommandInterceptorsTxRequired(
                first(new RefusalsUnwrapped(), engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                first(new RefusalsUnwrapped(), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        engine.setCustomPostCommandInterceptorsTxRequired(
                first(new OneAtATime(jdbc), engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                first(new OneAtATime(jdbc), engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private static <T> List<T> first(T one, List<T> present) {
        List<T> all = new ArrayList<>(List.of(one));
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }
}
