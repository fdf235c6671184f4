package io.redress.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms know the guard's rules and the words of recovery phrases, so that no draft keeps one. */
class GuardRulesTest extends TwoDesks {

    private static final String RULES = "/secret-guard/rules.js";

    @Test
    void areThereForPeopleWhoAreSignedIn() {
        assertThat(signedIn("agent").get(RULES).body()).contains("window.RedressSecrets");
        for (String list : List.of("english", "chinese_simplified", "chinese_traditional")) {
            assertThat(signedIn("agent")
                            .get("/secret-guard/bip39-" + list + ".txt")
                            .body()
                            .lines())
                    .hasSize(2048);
        }
        assertThat(Desk.unknown(port).get(RULES).statusCode()).isEqualTo(302);
    }
}
