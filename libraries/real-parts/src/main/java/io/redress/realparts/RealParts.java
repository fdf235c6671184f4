package io.redress.realparts;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The real parts for the tests of one JVM: each is started when it is first asked for, shared, and gone at the end.
 * {@code REDRESS_TEST_PARTS} (environment or system property) chooses {@code embedded}, {@code containers} or, as it is
 * by default, {@code auto}: containers where a Docker engine answers and the images are to be had.
 */
public final class RealParts {

    private static final Map<String, Postgres> DATABASES = new ConcurrentHashMap<>();

    private RealParts() {}

    /**
     * A database of its own.
     *
     * @param jdbcUrl where it is
     */
    public record Postgres(String jdbcUrl, String user, String password) {

        @Override
        public String toString() {
            return jdbcUrl;
        }
    }

    /** The bootstrap servers of the broker all tests of this JVM share. */
    public static String kafka() {
        return Chosen.parts().kafka();
    }

    /** The connection string for a database of the shared MongoDB or wire server. */
    public static String mongoUri(String database) {
        return Chosen.parts().mongoUri(database);
    }

    /** A database that is empty when this JVM first asks for its name. */
    public static Postgres postgres(String database) {
        return DATABASES.computeIfAbsent(database, Chosen.parts()::postgres);
    }

    /**
     * A broker of one's own, already serving, that can be stopped and started again. Always the embedded one: an outage
     * has to keep its port.
     */
    public static KafkaBroker freshKafka() {
        Chosen.parts();
        return EmbeddedParts.broker().start();
    }

    /** Chosen once; the choice is printed, so that nobody has to guess what a test ran on. */
    private static final class Chosen {

        /** Closes the application contexts when the JVM ends; so named by Spring Boot. */
        private static final String SPRING = "SpringApplicationShutdownHook";

        private static final Duration SERVICES_STOP = Duration.ofSeconds(20);

        private static final Parts PARTS = choose();

        static Parts parts() {
            return PARTS;
        }

        private static Parts choose() {
            String wanted = System.getProperty(
                    "REDRESS_TEST_PARTS", System.getenv().getOrDefault("REDRESS_TEST_PARTS", "auto"));
            Parts parts = Parts.choose(wanted, System.getenv());
            System.out.println("Real parts: " + parts.description());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(parts), "real-parts"));
            return parts;
        }

        /** After the services of this JVM: they would wait for broker and stores as long as their drivers are patient. */
        private static void stop(Parts parts) {
            try {
                // the JVM starts all hooks at once
                TimeUnit.MILLISECONDS.sleep(100);
                for (Thread thread : Thread.getAllStackTraces().keySet()) {
                    if (thread.getName().equals(SPRING)) {
                        thread.join(SERVICES_STOP.toMillis());
                    }
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
            parts.stop();
        }
    }
}
