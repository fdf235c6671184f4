package io.redress.workflow.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Camunda's JUnit 5 extension on the engine that the test's Spring context has made, so that the engine's clock runs again
 * after each test and Camunda's assertions ask the right engine.
 */
class EngineOfTheContext extends ProcessEngineExtension {

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        setProcessEngine(SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class));
        AbstractAssertions.init(processEngine);
        super.postProcessTestInstance(test, context);
    }
}
