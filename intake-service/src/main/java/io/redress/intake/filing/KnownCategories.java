package io.redress.intake.filing;

import io.redress.taxonomy.Taxonomy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The taxonomy of the house. */
@Configuration(proxyBeanMethods = false)
class KnownCategories {

    @Bean
    Taxonomy taxonomy(@Value("${redress.taxonomy:}") String location) {
        return Taxonomy.load(location);
    }
}
