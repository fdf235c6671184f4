package io.redress.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import org.junit.jupiter.api.Test;

/** The forms know the words of recovery phrases, so that no draft keeps one. */
class PhraseWordsTest extends TwoDesks {

    @Test
    void areThereForPeopleWhoAreSignedIn() {
        assertThat(signedIn("agent").get("/forms/phrase-words.txt").body().lines())
                .hasSize(2048)
                .contains("abandon", "zoo");
        assertThat(Desk.unknown(port).get("/forms/phrase-words.txt").statusCode())
                .isEqualTo(302);
    }
}
