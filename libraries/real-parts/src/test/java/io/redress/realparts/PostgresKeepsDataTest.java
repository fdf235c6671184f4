package io.redress.realparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresKeepsDataTest {

    private static final String PASSWORD = "kept-password";

    @TempDir
    Path directory;

    @Test
    void committedRowsAreThereAfterTheServerWasKilledAndOnlyItsPasswordOpensIt() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = Ports.free();
        int committed = 0;
        PostgresServer server = server(port).start();
        server.ensureDatabase("workflow");
        server.ensureDatabase("workflow");
        try (Connection connection = connect(server, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept(n int)");
            for (; committed < 300; committed++) {
                statement.execute("insert into kept values (" + committed + ")");
            }
            assertThatThrownBy(() -> connect(server, "wrong")).isInstanceOf(SQLException.class);
            server.kill();
        }

        try (PostgresServer again = server(port).start();
                Connection connection = connect(again, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from kept")) {
            count.next();
            assertThat(count.getInt(1)).isEqualTo(committed);
        }
    }

    private PostgresServer server(int port) {
        return new PostgresServer(
                directory.resolve("postgres"),
                directory.resolve("programs"),
                port,
                PASSWORD,
                true,
                directory.resolve("postgres.log"));
    }

    private static Connection connect(PostgresServer server, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("workflow"), PostgresServer.USER, password);
    }
}
