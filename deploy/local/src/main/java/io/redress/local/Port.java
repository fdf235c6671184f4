package io.redress.local;

import io.redress.realparts.Ports;
import java.util.EnumMap;
import java.util.Map;

/** Every port of the local stack, with the environment variable that moves it. */
enum Port {
    KAFKA("Kafka broker", 29092),
    KAFKA_CONTROLLER("Kafka controller", 29093),
    MONGO("Mongo wire server", 27018),
    DB("PostgreSQL", 25432),
    SMTP("mailbox (SMTP)", 3025),
    IMAP("mailbox (IMAP)", 3143),
    MAILBOX("mailbox (pages)", 8025),
    INTAKE("intake-service", 8080),
    WORKFLOW("workflow-service", 8081),
    NOTIFICATION("notification-service", 8082),
    SURVEY("survey-service", 8083),
    ARCHIVE("archive-service", 8084);

    private static final int HIGHEST = 65_535;

    private final String owner;
    private final int standard;

    Port(String owner, int standard) {
        this.owner = owner;
        this.standard = standard;
    }

    String variable() {
        return "REDRESS_" + name() + "_PORT";
    }

    /** The number chosen by environment, or the standard one. */
    int in(Map<String, String> environment) {
        String chosen = environment.get(variable());
        if (chosen == null || chosen.isBlank()) {
            return standard;
        }
        if (!chosen.matches("\\d{1,5}") || Integer.parseInt(chosen) < 1 || Integer.parseInt(chosen) > HIGHEST) {
            throw new Trouble("%s is '%s': it has to be a port between 1 and 65535".formatted(variable(), chosen));
        }
        return Integer.parseInt(chosen);
    }

    /** All numbers; refuses two owners of one. */
    static Map<Port, Integer> all(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : values()) {
            int number = port.in(environment);
            numbers.forEach((other, taken) -> {
                if (taken == number) {
                    throw new Trouble("Port %d is meant for both %s and %s: change %s or %s"
                            .formatted(number, other.owner, port.owner, other.variable(), port.variable()));
                }
            });
            numbers.put(port, number);
        }
        return numbers;
    }

    /** Refuses to begin when somebody else listens already. */
    static void requireFree(Map<Port, Integer> numbers) {
        numbers.forEach((port, number) -> {
            if (!Ports.isFree(number)) {
                throw new Trouble("Port %d, for %s, is taken: stop what listens there or set %s to a free port"
                        .formatted(number, port.owner, port.variable()));
            }
        });
    }
}
