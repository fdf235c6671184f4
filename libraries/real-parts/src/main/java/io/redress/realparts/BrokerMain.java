package io.redress.realparts;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** Formats the data directory the first time and then runs the broker: {@code <server.properties>}. */
public final class BrokerMain {

    /** One node is its own cluster, so the id needs not be unique in the world. */
    private static final String CLUSTER = "cmVkcmVzcy1sb2NhbC0wMQ";

    private BrokerMain() {}

    /** @param args the broker's settings file */
    public static void main(String[] args) {
        String[] format = {"format", "-t", CLUSTER, "-c", args[0], "--ignore-formatted"};
        int formatted = StorageTool.execute(format, System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        Kafka.main(args);
    }
}
