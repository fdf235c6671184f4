package io.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void portsAreTheDocumentedOnesUnlessTheEnvironmentMovesThem() {
        Map<Port, Integer> ports = Port.all(Map.of("REDRESS_DB_PORT", "5999"));

        assertThat(ports)
                .containsEntry(Port.INTAKE, 8080)
                .containsEntry(Port.SMTP, 3025)
                .containsEntry(Port.DB, 5999);
    }

    @Test
    void aNumberThatIsNoPortIsRefusedByName() {
        for (String wrong : new String[] {"0", "65536", "http", "-1", "99999999999"}) {
            assertThatThrownBy(() -> Port.all(Map.of("REDRESS_SMTP_PORT", wrong)))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("REDRESS_SMTP_PORT")
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void onePortForTwoPartsIsRefused() {
        assertThatThrownBy(() -> Port.all(Map.of("REDRESS_SURVEY_PORT", "8080")))
                .hasMessageContaining("REDRESS_INTAKE_PORT")
                .hasMessageContaining("REDRESS_SURVEY_PORT");
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<Port, Integer> ports = new EnumMap<>(Map.of(Port.WORKFLOW, taken.getLocalPort()));

            assertThatThrownBy(() -> Port.requireFree(ports))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()))
                    .hasMessageContaining("workflow-service")
                    .hasMessageContaining("REDRESS_WORKFLOW_PORT");
        }
    }
}
