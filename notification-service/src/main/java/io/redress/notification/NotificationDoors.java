package io.redress.notification;

import io.redress.doors.Doors;
import io.redress.doors.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Staff may look at deliveries, everybody may read the description of the API, the rest is closed. */
@Configuration(proxyBeanMethods = false)
class NotificationDoors {

    @Bean
    @Order(10)
    SecurityFilterChain staffDoor(HttpSecurity http, Doors doors) throws Exception {
        return doors.api(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/deliveries")
                        .hasAnyRole(Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN)
                        .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
