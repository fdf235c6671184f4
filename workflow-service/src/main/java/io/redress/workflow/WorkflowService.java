package io.redress.workflow;

import org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Works the case: process, tasks, clocks, estimates, decisions. The only service that knows the process engine. */
@SpringBootApplication
@EnableProcessApplication("redress")
@EnableScheduling
@ConfigurationPropertiesScan
public class WorkflowService {

    public static void main(String[] args) {
        SpringApplication.run(WorkflowService.class, args);
    }
}
