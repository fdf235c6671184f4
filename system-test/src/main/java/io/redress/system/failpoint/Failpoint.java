package io.redress.system.failpoint;

/** The moments at which a process may be killed: between a fact and the next memory of it. */
public enum Failpoint {
    /** The complaint is in MongoDB; the customer has no answer yet. */
    AFTER_STORE_WRITE("io.redress.intake.complaint.Complaints", "file", false),

    /** Kafka has the event; the outbox does not know. */
    AFTER_KAFKA_ACK_MONGO("io.redress.outbox.mongo.MongoOutboxStore", "acknowledge", true),

    /** The same in the workflow service. */
    AFTER_KAFKA_ACK_JDBC("io.redress.outbox.jdbc.JdbcOutboxStore", "acknowledge", true),

    /** The engine has committed a completed task; its events have not left. */
    AFTER_ENGINE_COMMIT("io.redress.outbox.jdbc.JdbcOutboxStore", "head", true),

    /** The mail server has said 250; the delivery is not marked. */
    AFTER_SMTP_250("io.redress.notification.channel.MailServer", "handOver", false),

    /** The consumer's offset is committed. */
    AFTER_OFFSET_COMMIT("org.apache.kafka.clients.consumer.KafkaConsumer", "commitSync", false);

    private final String type;
    private final String method;
    private final boolean entering;

    Failpoint(String type, String method, boolean entering) {
        this.type = type;
        this.method = method;
        this.entering = entering;
    }

    String type() {
        return type;
    }

    String method() {
        return method;
    }

    boolean entering() {
        return entering;
    }
}
