package io.redress.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What was chosen for a stack when it was started. Kept while it runs, so that the other commands need not be given the
 * same environment once more.
 */
record Chosen(Map<Port, Integer> ports, List<Service> services) {

    private static final String SERVICES = "REDRESS_SERVICES";

    static Chosen by(Map<String, String> environment) {
        return new Chosen(Port.all(environment), Service.wanted(environment));
    }

    /** What the stack that runs from this home was started with. */
    static Chosen before(Home home) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file(home))) {
            try (Reader reader = Files.newBufferedReader(file(home))) {
                kept.load(reader);
            }
        }
        Map<String, String> environment = new HashMap<>();
        kept.stringPropertyNames().forEach(name -> environment.put(name, kept.getProperty(name)));
        return by(environment);
    }

    void keep(Home home) throws IOException {
        Properties kept = new Properties();
        ports.forEach((port, number) -> kept.setProperty(port.variable(), number.toString()));
        kept.setProperty(SERVICES, names());
        try (Writer writer = Files.newBufferedWriter(file(home))) {
            kept.store(writer, "what the running stack was started with");
        }
    }

    private String names() {
        return services.isEmpty()
                ? "none"
                : services.stream().map(Service::name).collect(Collectors.joining(","));
    }

    private static Path file(Home home) {
        return home.run().resolve("chosen.properties");
    }
}
