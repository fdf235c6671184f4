package io.redress.realparts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL as a process of its own on the loopback address. It stops when the process that started it does.
 */
public final class PostgresServer implements AutoCloseable {

    /** The only login, owner of everything. */
    public static final String USER = "redress";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Ends the server by SIGINT ("fast": clients are cut off), which is what both a polite stop and the end of the
     * parent, seen as the end of the input, should do.
     */
    private static final String GUARDED = """
            exec 3<&0
            "$@" & server=$!
            (read -r _ <&3; kill -INT "$server" 2>/dev/null) & watch=$!
            trap 'kill -INT "$server" 2>/dev/null' TERM INT HUP
            wait "$server"; ended=$?
            while kill -0 "$server" 2>/dev/null; do wait "$server"; ended=$?; done
            kill "$watch" 2>/dev/null
            exit "$ended"
            """;

    private final Path directory;
    private final Path programs;
    private final int port;
    private final String password;
    private final boolean durable;
    private final Path log;
    private Process process;

    /**
     * @param directory gets {@code data/}
     * @param programs where the programs are unpacked; others must be able to read it when root runs this
     * @param durable false makes tests faster: a power cut may then cost data, a killed process does not
     */
    public PostgresServer(Path directory, Path programs, int port, String password, boolean durable, Path log) {
        this.directory = directory;
        this.programs = programs;
        this.port = port;
        this.password = password;
        this.durable = durable;
        this.log = log;
    }

    /** Starts it, creating the data directory the first time, and returns when it serves. */
    public synchronized PostgresServer start() throws IOException {
        Ready.await("PostgreSQL", PATIENCE, spawn(), log, this::serves);
        return this;
    }

    /** Starts the process, creating the data directory the first time, and returns at once. */
    public synchronized Process spawn() throws IOException {
        Files.createDirectories(directory);
        RunAs runAs = RunAs.whoCanUse(directory);
        Path bin = PostgresBinaries.in(programs).resolve("bin");
        Path data = directory.resolve("data").toAbsolutePath();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            create(runAs, bin, data);
        }
        process = run(runAs, List.of("sh", "-c", GUARDED, "postgres-guard"), server(bin, data));
        return process;
    }

    private List<String> server(Path bin, Path data) {
        List<String> command = new ArrayList<>(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
        command.addAll(List.of("-p", String.valueOf(port)));
        String safe = durable ? "on" : "off";
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=120",
                "shared_buffers=32MB",
                "timezone=UTC",
                "log_timezone=UTC",
                // statements hold what people wrote; only their codes belong into a log
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "fsync=" + safe,
                "synchronous_commit=" + safe,
                "full_page_writes=" + safe)) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    private void create(RunAs runAs, Path bin, Path data) throws IOException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        Path secret = Files.createTempFile(directory, "first", ".pw");
        try {
            Files.writeString(secret, password);
            runAs.own(directory);
            List<String> command = new ArrayList<>(List.of(bin.resolve("initdb").toString(), "-D", data.toString()));
            command.addAll(
                    List.of("-U", USER, "--pwfile", secret.toAbsolutePath().toString()));
            command.addAll(List.of("--auth", "scram-sha-256", "-E", "UTF8", "--locale", "C"));
            if (!durable) {
                command.add("--no-sync");
            }
            Process initdb = run(runAs, List.of(), command);
            if (!initdb.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw new IOException("initdb failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while creating the data directory", e);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private Process run(RunAs runAs, List<String> guard, List<String> command) throws IOException {
        List<String> all = new ArrayList<>(guard);
        all.addAll(command);
        List<String> whole = new ArrayList<>();
        if (RunAs.onPath("setsid")) {
            // Ctrl-C at the terminal is for the launcher, which stops things in order
            whole.add("setsid");
        }
        whole.addAll(runAs.command(all));
        return new ProcessBuilder(whole)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Where a database is found. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** True when it accepts this password. */
    public boolean serves() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Creates the database unless it exists. */
    public void ensureDatabase(String database) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            try (ResultSet found =
                    statement.executeQuery("select 1 from pg_database where datname = '" + checked(database) + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database \"" + checked(database) + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + database, e);
        }
    }

    private static String checked(String database) {
        if (!database.matches("[a-z0-9_-]{1,60}")) {
            throw new IllegalArgumentException("not a database name: " + database);
        }
        return database;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database) + "?loginTimeout=2&socketTimeout=20", USER, password);
    }

    /** The process to watch; it ends when the server does. */
    public Process process() {
        return process;
    }

    /** Ends the server and its workers the hard way, as a crash would. */
    public synchronized void kill() {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        // the guard sees it and ends by itself, so that no entry of a dead process stays in the system's list
        Ready.end(process, false);
    }

    @Override
    public synchronized void close() {
        Ready.end(process, false);
    }

    /** The log, for a message about what went wrong. */
    public String logged() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
