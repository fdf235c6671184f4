package io.redress.realparts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RealPartsTest {

    @Test
    void aBrokerServes() throws Exception {
        String bootstrap = RealParts.kafka();

        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrap))) {
            admin.createTopics(List.of(new NewTopic("tried", 3, (short) 1)))
                    .all()
                    .get();
            assertThat(admin.listTopics().names().get()).contains("tried");
        }
        assertThat(RealParts.kafka()).isEqualTo(bootstrap);
    }

    @Test
    void aDocumentStoreServesAndSaysThatItTakesWrites() {
        try (MongoClient client = MongoClients.create(RealParts.mongoUri("first"))) {
            client.getDatabase("first").getCollection("things").insertOne(new Document("_id", 1));

            assertThat(client.getDatabase("first").getCollection("things").countDocuments())
                    .isEqualTo(1);
            assertThat(client.getDatabase("first").runCommand(new Document("hello", 1)))
                    .containsEntry("isWritablePrimary", true);
        }
    }

    @Test
    void everyNameIsADatabaseOfItsOwn() throws Exception {
        RealParts.Postgres one = RealParts.postgres("one");
        RealParts.Postgres two = RealParts.postgres("two");

        try (Connection connection = DriverManager.getConnection(one.jdbcUrl(), one.user(), one.password());
                var statement = connection.createStatement()) {
            statement.execute("create table here(a int)");
        }
        try (Connection connection = DriverManager.getConnection(two.jdbcUrl(), two.user(), two.password());
                var statement = connection.createStatement()) {
            statement.execute("create table here(a int)");
        }
        assertThat(RealParts.postgres("one")).isEqualTo(one);
    }
}
