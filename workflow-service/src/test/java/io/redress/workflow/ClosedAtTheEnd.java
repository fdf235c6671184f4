package io.redress.workflow;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Stops the service when the last test is over. Left to the JVM's exit it would stop side by side with its database,
 * and wait for that in vain.
 */
final class ClosedAtTheEnd implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        ConfigurableApplicationContext service =
                (ConfigurableApplicationContext) SpringExtension.getApplicationContext(test);
        test.getRoot().getStore(Namespace.create(ClosedAtTheEnd.class)).getOrComputeIfAbsent(service, key ->
                (CloseableResource) service::close);
    }
}
