package io.redress.workflow.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.redress.clock.ClockAutoConfiguration;
import io.redress.messaging.MessagingAutoConfiguration;
import io.redress.outbox.jdbc.JdbcOutboxAutoConfiguration;
import io.redress.workflow.WorkflowSettings;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/** The service without its doors: database, engine, models and steps. */
@TestComponent
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkflowSettings.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    KafkaAutoConfiguration.class,
    ClockAutoConfiguration.class,
    JdbcOutboxAutoConfiguration.class,
    MessagingAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class,
})
@ComponentScan(
        basePackages = {
            "io.redress.workflow.aftercare",
            "io.redress.workflow.announcing",
            "io.redress.workflow.casefile",
            "io.redress.workflow.clocks",
            "io.redress.workflow.decision",
            "io.redress.workflow.decisiontable",
            "io.redress.workflow.engine",
            "io.redress.workflow.escalation",
            "io.redress.workflow.estimate",
            "io.redress.workflow.inbox",
            "io.redress.workflow.migration",
            "io.redress.workflow.process",
            "io.redress.workflow.recording",
            "io.redress.workflow.regime",
            "io.redress.workflow.survey",
            "io.redress.workflow.texts",
            "io.redress.workflow.tracking",
            "io.redress.workflow.triage",
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ANNOTATION,
                        classes = org.springframework.web.bind.annotation.RestController.class))
class ProcessParts {

    @Bean
    @Primary
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
