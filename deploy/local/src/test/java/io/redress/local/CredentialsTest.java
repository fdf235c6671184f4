package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void open() {
        home = Home.open(directory.resolve("home"));
    }

    @Test
    void passwordsAreMadeOnceAndOnlyTheirOwnerMayReadThem() throws Exception {
        Credentials first = Credentials.in(home);
        Credentials second = Credentials.in(home);

        assertThat(first.password("agent")).hasSizeGreaterThan(20).isEqualTo(second.password("agent"));
        assertThat(first.password("agent")).isNotEqualTo(first.password("admin"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.credentials())))
                .isEqualTo("rw-------");
        assertThat(file()).containsKeys("agent.password", "admin.password", "supervisor.password", "analyst.password");
    }

    @Test
    void whatSomebodyChoseStaysAndWhatIsMissingIsAdded() throws Exception {
        Files.writeString(home.credentials(), "agent.password=chosen\nmine=kept\n");

        Credentials credentials = Credentials.in(home);

        assertThat(credentials.password("agent")).isEqualTo("chosen");
        assertThat(credentials.password("admin")).isNotBlank();
        assertThat(file()).containsEntry("agent.password", "chosen").containsEntry("mine", "kept");
    }

    @Test
    void aFileThatOthersCouldReadIsClosed() throws Exception {
        Credentials.in(home);
        Files.setPosixFilePermissions(home.credentials(), PosixFilePermissions.fromString("rw-r--r--"));

        Credentials.in(home);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.credentials())))
                .isEqualTo("rw-------");
    }

    @Test
    void eachServiceIsToldOnlyItsOwnKeys() {
        Credentials credentials = Credentials.in(home);
        Map<Service, Map<String, String>> told = new HashMap<>();
        for (Service service : Service.values()) {
            Map<String, String> environment = new HashMap<>();
            service.tell(environment, Port.all(Map.of()), credentials);
            told.put(service, environment);
        }

        assertThat(told.get(Service.INTAKE)).containsKeys("REDRESS_TOKEN_KEY_K1", "REDRESS_PSEUDONYM_KEY");
        assertThat(told.get(Service.ARCHIVE))
                .doesNotContainKeys("REDRESS_TOKEN_KEY_K1", "REDRESS_DB_PASSWORD", "REDRESS_INTAKE_SERVICE_PASSWORD");
        assertThat(told.get(Service.SURVEY)).doesNotContainKeys("REDRESS_TOKEN_KEY_K1", "REDRESS_DB_PASSWORD");
        assertThat(told.get(Service.WORKFLOW))
                .containsEntry("REDRESS_DB_URL", "jdbc:postgresql://127.0.0.1:25432/workflow");
    }

    private Properties file() throws Exception {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(home.credentials())) {
            properties.load(reader);
        }
        return properties;
    }
}
