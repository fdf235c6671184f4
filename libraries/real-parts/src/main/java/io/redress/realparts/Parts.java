package io.redress.realparts;

import java.util.Map;

/** One way of providing the parts. */
interface Parts {

    String kafka();

    String mongoUri(String database);

    RealParts.Postgres postgres(String database);

    /** What is used and why, in one line. */
    String description();

    void stop();

    static Parts choose(String wanted, Map<String, String> environment) {
        switch (wanted) {
            case "embedded":
                return new EmbeddedParts("chosen by REDRESS_TEST_PARTS");
            case "containers":
                ContainerParts.findEngineAndImages(environment).ifPresent(reason -> {
                    throw new IllegalStateException("REDRESS_TEST_PARTS=containers, but " + reason);
                });
                return new ContainerParts();
            case "auto":
                return ContainerParts.findEngineAndImages(environment)
                        .<Parts>map(EmbeddedParts::new)
                        .orElseGet(ContainerParts::new);
            default:
                throw new IllegalArgumentException(
                        "REDRESS_TEST_PARTS is '" + wanted + "': choose auto, embedded or containers");
        }
    }
}
