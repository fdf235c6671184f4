package io.redress.doors;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;

/** Puts the doors in: accounts, problem details, the actuator's lock, the body limit, the way to other services. */
@AutoConfiguration(before = {UserDetailsServiceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(DoorsProperties.class)
public class DoorsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PasswordEncoder passwordEncoder() {
        return new GeneratedSecretEncoder();
    }

    /** Accounts carry {@code ROLE_<role>} and, for the Tasklist, {@code GROUP_<group>} authorities. */
    @Bean
    @ConditionalOnMissingBean
    UserDetailsService accounts(DoorsProperties doors, PasswordEncoder encoder) {
        List<UserDetails> users = doors.accounts().entrySet().stream()
                .map(entry -> user(entry, encoder))
                .toList();
        return new InMemoryUserDetailsManager(users);
    }

    @Bean
    Doors doors(ObjectMapper json) {
        return new Doors(json);
    }

    @Bean
    ProblemAnswers problemAnswers() {
        return new ProblemAnswers();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrors problemErrors(ErrorAttributes attributes) {
        return new ProblemErrors(attributes);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(DoorsProperties doors, ObjectMapper json) {
        FilterRegistrationBean<BodyLimit> filter = new FilterRegistrationBean<>(new BodyLimit(doors, json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<NamedContents> namedContents(ObjectMapper json) {
        FilterRegistrationBean<NamedContents> filter = new FilterRegistrationBean<>(new NamedContents(json));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 15);
        return filter;
    }

    @Bean
    UnreadableUploads unreadableUploads() {
        return new UnreadableUploads();
    }

    @Bean
    DeclaredFieldsOnly declaredFieldsOnly() {
        return new DeclaredFieldsOnly();
    }

    @Bean
    @ConditionalOnProperty("redress.doors.caller.password")
    OtherServices otherServices(RestClient.Builder builder, DoorsProperties doors, ObjectMapper json) {
        return new OtherServices(builder, doors.caller(), json);
    }

    /** Health is for everybody (it shows no details), metrics and the rest for administrators. */
    @Bean
    @Order(0)
    SecurityFilterChain actuatorDoor(HttpSecurity http, Doors doors) throws Exception {
        return doors.api(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .anyRequest()
                        .hasRole(Roles.ADMIN))
                .build();
    }

    /** Operators' addresses, the same in every service: {@code /internal/clock}, parked records, reconciliation, rearming, migration. */
    @Bean
    @Order(1)
    SecurityFilterChain operatorsDoor(HttpSecurity http, Doors doors) throws Exception {
        return doors.api(http.securityMatcher(
                        "/internal/clock",
                        "/internal/parked/**",
                        "/internal/reconciliation",
                        "/internal/rearm",
                        "/internal/migration"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Roles.ADMIN))
                .build();
    }

    /** What other services ask. */
    @Bean
    @Order(2)
    SecurityFilterChain servicesDoor(HttpSecurity http, Doors doors) throws Exception {
        return doors.api(http.securityMatcher("/internal/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Roles.SERVICE))
                .build();
    }

    private static UserDetails user(Map.Entry<String, DoorsProperties.Account> entry, PasswordEncoder encoder) {
        List<String> authorities = new ArrayList<>();
        entry.getValue().roles().forEach(role -> authorities.add("ROLE_" + role));
        entry.getValue().groups().forEach(group -> authorities.add("GROUP_" + group));
        return User.withUsername(entry.getKey())
                .password(encoder.encode(entry.getValue().password()))
                .authorities(AuthorityUtils.createAuthorityList(authorities))
                .build();
    }
}
