package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The habits of our models ({@code docs/bpmn-style}). */
@ProcessTest
class ModelRulesTest {

    @Autowired
    ApplicationContext beans;

    @ParameterizedTest
    @MethodSource("processes")
    void everyProcessKeepsTheRules(Resource file) throws IOException {
        String key = file.getFilename().replace(".bpmn", "");

        assertThat(new BpmnLint(key, Bpmn.readModelFromStream(file.getInputStream()), this::isMethod, this::isForm)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyTableKeepsTheRules(Resource file) throws IOException {
        String key = file.getFilename().replace(".dmn", "");

        assertThat(new DmnLint(key, Dmn.readModelFromStream(file.getInputStream())).problems())
                .isEmpty();
    }

    static Resource[] processes() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn");
    }

    static Resource[] decisions() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:decisions/*.dmn");
    }

    private boolean isMethod(String bean, String method) {
        return beans.containsBean(bean)
                && Arrays.stream(beans.getType(bean).getMethods())
                        .anyMatch(one -> one.getName().equals(method));
    }

    private boolean isForm(String key) {
        return key.matches("embedded:app:forms/.+\\.html")
                && getClass().getResource(key.replace("embedded:app:", "/static/")) != null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Record", "Estimate", "Track", "Survey"})
    void hasTheFourStages(String stage) {
        assertThat(Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/complaint.bpmn"))
                        .getModelElementsByType(SubProcess.class))
                .filteredOn(sub -> !sub.triggeredByEvent())
                .extracting(SubProcess::getName)
                .contains(stage);
    }

    @Test
    void forgetsOldHistoryAtNight() {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl)
                beans.getBean(ProcessEngine.class).getProcessEngineConfiguration();

        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(engine.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_AUDIT);
        assertThat(engine.getFailedJobRetryTimeCycle()).startsWith("PT10S,");
        assertThat(engine.isMetricsEnabled()).isFalse();
    }
}
