package io.redress.archive.reading;

import io.redress.doors.Doors;
import io.redress.doors.Roles;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may read the archive. Everything else is closed. */
@Configuration(proxyBeanMethods = false)
class ArchiveDoor {

    @Bean
    @Order(10)
    SecurityFilterChain archiveDoorChain(HttpSecurity http, Doors doors) throws Exception {
        return doors.api(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .requestMatchers("/api/archive/**", "/api/analytics/**")
                        .hasAnyRole(Roles.ANALYST, Roles.ADMIN)
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
