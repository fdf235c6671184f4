package io.redress.notification.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The workers that try deliveries. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    ThreadPoolTaskExecutor noticeWorkers(DeliverySettings settings) {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(settings.workers());
        workers.setMaxPoolSize(settings.workers());
        workers.setThreadNamePrefix("notices-");
        // a mail that is being handed over is marked before the process ends
        workers.setWaitForTasksToCompleteOnShutdown(true);
        workers.setAwaitTerminationSeconds(15);
        return workers;
    }
}
