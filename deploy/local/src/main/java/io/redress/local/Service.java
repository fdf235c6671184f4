package io.redress.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The five services: where their jars are, and what each is told by environment. */
enum Service {
    WORKFLOW(Port.WORKFLOW, 256),
    INTAKE(Port.INTAKE, 160),
    NOTIFICATION(Port.NOTIFICATION, 144),
    SURVEY(Port.SURVEY, 144),
    ARCHIVE(Port.ARCHIVE, 144);

    private final Port port;
    private final int heapMegabytes;

    Service(Port port, int heapMegabytes) {
        this.port = port;
        this.heapMegabytes = heapMegabytes;
    }

    Port port() {
        return port;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** As in the tree, in {@code spring.application.name} and as Kafka group. */
    String title() {
        return name().toLowerCase(java.util.Locale.ROOT) + "-service";
    }

    /**
     * Which services to start: all, or those that {@code REDRESS_SERVICES} names (as {@code intake,workflow}, or
     * {@code none}), for somebody who runs the others from an editor.
     */
    static List<Service> wanted(Map<String, String> environment) {
        String names = environment.getOrDefault("REDRESS_SERVICES", "").strip();
        if (names.isEmpty()) {
            return List.of(values());
        }
        List<Service> wanted = new ArrayList<>();
        for (String name : names.equals("none") ? new String[0] : names.split("\\s*,\\s*")) {
            wanted.add(Arrays.stream(values())
                    .filter(service -> service.name().equalsIgnoreCase(name.replaceFirst("-service$", "")))
                    .findFirst()
                    .orElseThrow(() -> new Trouble("REDRESS_SERVICES names '" + name + "': choose from intake,"
                            + " workflow, notification, survey, archive, or 'none'")));
        }
        return wanted;
    }

    /** Options somebody adds for this service only, for a debugger or a failpoint. */
    String extraOptions(Map<String, String> environment) {
        return environment.getOrDefault("REDRESS_JVM_OPTIONS_" + name(), "").strip();
    }

    Path jarDirectory(Path root) {
        return root.resolve(title()).resolve("target");
    }

    /** Secrets go by environment only, where neither a log nor the list of processes shows them. */
    void tell(Map<String, String> environment, Map<Port, Integer> ports, Credentials credentials) {
        UnaryOperator<String> database = name -> "mongodb://127.0.0.1:" + ports.get(Port.MONGO) + "/" + name;
        environment.put("REDRESS_KAFKA", "127.0.0.1:" + ports.get(Port.KAFKA));
        environment.put("REDRESS_BIND", "127.0.0.1");
        environment.put(port.variable(), String.valueOf(ports.get(port)));
        environment.put("REDRESS_INTAKE_URL", "http://127.0.0.1:" + ports.get(Port.INTAKE));
        environment.put("REDRESS_WORKFLOW_URL", "http://127.0.0.1:" + ports.get(Port.WORKFLOW));
        environment.put("REDRESS_SURVEY_URL", "http://127.0.0.1:" + ports.get(Port.SURVEY));
        environment.putIfAbsent("REDRESS_PUBLIC_URL", "http://localhost:" + ports.get(Port.INTAKE));
        environment.putIfAbsent("REDRESS_SURVEY_PUBLIC_URL", "http://localhost:" + ports.get(Port.SURVEY));
        for (String user : Credentials.STAFF) {
            environment.put("REDRESS_" + variable(user) + "_PASSWORD", credentials.password(user));
        }
        if (this != ARCHIVE) {
            for (String account : Credentials.SERVICES) {
                environment.put("REDRESS_" + variable(account) + "_PASSWORD", credentials.password(account));
            }
        }
        switch (this) {
            case INTAKE -> {
                environment.put("REDRESS_MONGO_URI", database.apply("intake"));
                environment.put("REDRESS_TOKEN_KEY_CURRENT", "k1");
                environment.put("REDRESS_TOKEN_KEY_K1", credentials.key("token"));
                environment.put("REDRESS_PSEUDONYM_KEY", credentials.key("pseudonym"));
                // here one machine plays all customers, scripts and benchmarks included
                for (String limit : List.of("FILINGS", "EMERGENCIES")) {
                    environment.putIfAbsent("REDRESS_ABUSE_" + limit + "_FREE", "100000");
                    environment.putIfAbsent("REDRESS_ABUSE_" + limit + "_MOST", "100000");
                    environment.putIfAbsent("REDRESS_ABUSE_" + limit + "_IN_ALL", "100000");
                    environment.putIfAbsent("REDRESS_ABUSE_" + limit + "_PER_CONTACT", "100000");
                }
            }
            case WORKFLOW -> {
                environment.put("REDRESS_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.get(Port.DB) + "/workflow");
                environment.put("REDRESS_DB_USER", io.redress.realparts.PostgresServer.USER);
                environment.put("REDRESS_DB_PASSWORD", credentials.password("database"));
            }
            case NOTIFICATION -> {
                environment.put("REDRESS_MONGO_URI", database.apply("notification"));
                environment.put("REDRESS_SMTP_HOST", "127.0.0.1");
                environment.put("REDRESS_SMTP_PORT", String.valueOf(ports.get(Port.SMTP)));
                environment.putIfAbsent("REDRESS_MAIL_FROM", "care@redress.localhost");
            }
            case SURVEY -> {
                environment.put("REDRESS_MONGO_URI", database.apply("survey"));
                environment.put("REDRESS_SURVEY_TOKEN_KEY", credentials.key("survey-token"));
            }
            case ARCHIVE -> environment.put("REDRESS_MONGO_URI", database.apply("archive"));
            default -> throw new IllegalStateException(title());
        }
    }

    private static String variable(String user) {
        return user.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }
}
