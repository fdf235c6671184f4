package io.redress.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The passwords and keys of one local stack: made once, kept in a file that only its owner may read, and given to the
 * services by environment.
 */
final class Credentials {

    static final List<String> STAFF = List.of("admin", "agent", "supervisor", "analyst");
    static final List<String> SERVICES =
            List.of("intake-service", "workflow-service", "notification-service", "survey-service");
    private static final List<String> KEYS = List.of("token", "pseudonym", "survey-token");
    private static final int PASSWORD_BYTES = 18;
    private static final int KEY_BYTES = 32;

    private final Map<String, String> values;

    private Credentials(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the file, adding what is missing; what is there stays as it is. */
    static Credentials in(Home home) {
        Path file = home.credentials();
        try {
            Properties known = read(file);
            Map<String, String> values = new LinkedHashMap<>();
            STAFF.forEach(user -> values.put(user + ".password", secret(PASSWORD_BYTES)));
            SERVICES.forEach(service -> values.put(service + ".password", secret(PASSWORD_BYTES)));
            values.put("database.password", secret(PASSWORD_BYTES));
            KEYS.forEach(key -> values.put(key + ".key", secret(KEY_BYTES)));
            known.stringPropertyNames().stream().sorted().forEach(name -> values.put(name, known.getProperty(name)));
            if (known.size() < values.size()) {
                Home.writeSecret(file, text(values));
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return new Credentials(values);
        } catch (IOException e) {
            throw new Trouble("Cannot read or write " + file, e);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
        }
        return known;
    }

    private static String text(Map<String, String> values) {
        StringBuilder text =
                new StringBuilder("# Passwords of the local stack. Log in as admin, agent, supervisor or ");
        text.append("analyst.\n# Keep this file as long as the data beside it: the keys below open its links.\n");
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    /** Letters, digits, - and _ only: nobody has to quote it. */
    private static String secret(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String password(String user) {
        return values.get(user + ".password");
    }

    String key(String name) {
        return values.get(name + ".key");
    }
}
