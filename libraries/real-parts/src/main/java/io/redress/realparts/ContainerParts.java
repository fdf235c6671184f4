package io.redress.realparts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.testcontainers.containers.MongoDBContainer;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The parts as containers, with MongoDB itself as a replica set. */
final class ContainerParts implements Parts {

    private static final String KAFKA = "apache/kafka:3.9.1";
    private static final String MONGO = "mongo:7.0.24";
    private static final String POSTGRES = "postgres:17.6-alpine";

    /** What Testcontainers itself needs to clear up after a killed test. */
    private static final String REAPER = "testcontainers/ryuk:0.12.0";

    private KafkaContainer kafka;
    private MongoDBContainer mongo;
    private PostgreSQLContainer<?> postgres;

    /** Why containers cannot be used here; empty when they can. */
    static Optional<String> findEngineAndImages(Map<String, String> environment) {
        Optional<DockerEngine> engine = DockerEngine.find(environment);
        if (engine.isEmpty()) {
            return Optional.of("no Docker engine answers");
        }
        for (String image : List.of(REAPER, KAFKA, MONGO, POSTGRES)) {
            if (!engine.get().has(image)) {
                return Optional.of("image " + image + " is neither here nor to be pulled");
            }
        }
        return Optional.empty();
    }

    @Override
    public String description() {
        return "containers " + String.join(", ", KAFKA, MONGO, POSTGRES);
    }

    @Override
    public synchronized String kafka() {
        if (kafka == null) {
            kafka = new KafkaContainer(DockerImageName.parse(KAFKA))
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            kafka.start();
        }
        return kafka.getBootstrapServers();
    }

    @Override
    public synchronized String mongoUri(String database) {
        if (mongo == null) {
            mongo = new MongoDBContainer(DockerImageName.parse(MONGO));
            mongo.start();
        }
        return mongo.getReplicaSetUrl(database);
    }

    @Override
    public synchronized RealParts.Postgres postgres(String database) {
        if (postgres == null) {
            postgres = new PostgreSQLContainer<>(DockerImageName.parse(POSTGRES))
                    .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=120");
            postgres.start();
        }
        try (Connection connection = DriverManager.getConnection(
                        postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create database \"" + database + "\"");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + database, e);
        }
        String url = "jdbc:postgresql://%s:%d/%s"
                .formatted(postgres.getHost(), postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
        return new RealParts.Postgres(url, postgres.getUsername(), postgres.getPassword());
    }

    @Override
    public synchronized void stop() {
        // the reaper does this too; doing it here makes the next test run not wait for it
        if (kafka != null) {
            kafka.stop();
        }
        if (mongo != null) {
            mongo.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }
}
