package io.redress.workflow.triage;

import io.redress.taxonomy.Taxonomy;
import io.redress.workflow.WorkflowSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The taxonomy of the house. */
@Configuration(proxyBeanMethods = false)
class KnownCategories {

    @Bean
    Taxonomy taxonomy(WorkflowSettings settings) {
        return Taxonomy.load(settings.taxonomy());
    }
}
