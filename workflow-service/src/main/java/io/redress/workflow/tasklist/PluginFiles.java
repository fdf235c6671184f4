package io.redress.workflow.tasklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.WebResourceRoot.ResourceSetType;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Lets the server find the files of the Tasklist's and Cockpit's plugins wherever their jar lies. Camunda asks the servlet
 * context for them, and the embedded server looks for such files only in jars that stand on the class path by name: not
 * in those that the extracted service's manifest names.
 */
@Component
class PluginFiles implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    static final String PLUGIN = "/plugin/tasklist/app/plugin.js";

    private static final String RESOURCES = "/META-INF/resources";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.CONFIGURE_START_EVENT)) {
                addMissing(context);
            }
        }));
    }

    private static void addMissing(Context context) {
        WebResourceRoot files = context.getResources();
        if (files.getResource(PLUGIN).exists()) {
            return;
        }
        try {
            URL plugin = new ClassPathResource(RESOURCES + PLUGIN).getURL();
            URL jar = ((JarURLConnection) plugin.openConnection()).getJarFileURL();
            files.createWebResourceSet(ResourceSetType.RESOURCE_JAR, "/", jar, RESOURCES);
        } catch (IOException gone) {
            throw new UncheckedIOException("the Tasklist's plugin files are not on the class path", gone);
        }
    }
}
