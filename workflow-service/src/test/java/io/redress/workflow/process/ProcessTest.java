package io.redress.workflow.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** A test of the production models on an in-memory engine, with the production steps and no outside world. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ProcessParts.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.config.name=application,process-test",
            "spring.main.lazy-initialization=false",
        })
@ContextConfiguration(initializers = EmptyCalendars.class)
@ExtendWith({EngineOfTheContext.class, NothingLearned.class, EveryPath.class})
@interface ProcessTest {}
