package io.redress.workflow.login;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Makes the engine use the house's people, check authorizations, and refuse what people may not command. */
@Component
class LoginPlugin extends AbstractProcessEnginePlugin {

    private final Staff staff;

    LoginPlugin(Staff staff) {
        this.staff = staff;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setIdentityProviderSessionFactory(StaffDirectory.of(staff));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new CommandGate(engine, staff)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new CommandGate(engine, staff)));
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> present, CommandInterceptor gate) {
        List<CommandInterceptor> all = new ArrayList<>(present == null ? List.of() : present);
        all.add(0, gate);
        return all;
    }
}
