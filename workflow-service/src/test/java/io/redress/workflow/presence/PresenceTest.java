package io.redress.workflow.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.workflow.caseview.CaseOnFile;
import io.redress.workflow.login.Desk;
import io.redress.workflow.login.TwoDesks;
import io.redress.workflow.texts.CaseTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at one case hear of each other, whichever replica they talk to. */
class PresenceTest extends TwoDesks {

    private static final String CASE = "PRES-0000-0001";
    private static final String HERE = "/api/cases/" + CASE + "/presence";

    @Autowired
    private CaseTexts texts;

    @Autowired
    private Clock clock;

    private Instant now;

    @BeforeEach
    void aCase() {
        now = clock.instant();
        new CaseOnFile(jdbc, texts).open(CASE, "TECHNICAL", "technical", "WALLET");
    }

    @AfterEach
    void clean() {
        jdbc.update("delete from case_presence");
        jdbc.update("delete from case_cycle where reference = ?", CASE);
        jdbc.update("delete from case_file where reference = ?", CASE);
    }

    @Test
    void tellsWhoElseHasTheCaseOpenAndNotOneself() {
        assertThat(others(agent())).isEmpty();
        assertThat(others(agent())).isEmpty();

        assertThat(others(supervisor())).containsExactly("agent");
        assertThat(others(agent())).containsExactly("supervisor");

        assertThat(supervisor().send("DELETE", HERE, "").statusCode()).isEqualTo(204);
        assertThat(others(agent())).isEmpty();
    }

    @Test
    void expiresAfterAMinuteWithoutASign() {
        Presences here = at(Duration.ZERO);
        here.show(CASE, "agent");

        assertThat(at(Duration.ofSeconds(59)).others(CASE, "supervisor")).containsExactly("agent");
        assertThat(at(Duration.ofSeconds(60)).others(CASE, "supervisor")).isEmpty();

        at(Duration.ofSeconds(61)).show(CASE, "supervisor");
        assertThat(jdbc.queryForList("select person from case_presence", String.class))
                .as("old signs are not kept")
                .containsExactly("supervisor");
    }

    @Test
    void isClosedToOtherDepartmentsAndWithoutTheTokenOfThePage() {
        jdbc.update("update case_file set department = 'security' where reference = ?", CASE);
        assertThat(technician().post(HERE, "").statusCode()).isEqualTo(403);
        assertThat(agent().post("/api/cases/PRES-9999-9999/presence", "").statusCode())
                .isEqualTo(404);
        assertThat(Desk.unknown(port).post(HERE, "").statusCode()).isIn(401, 403);
        assertThat(analyst().post(HERE, "").statusCode()).isIn(401, 403);

        Desk browser = signedIn("agent");
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.post(HERE, "").statusCode()).isEqualTo(403);
        assertThat(browser.send("POST", HERE, "", "X-REDRESS-XSRF", browser.cookie("REDRESS-XSRF"))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Another replica, whose clock shows this much more. */
    private Presences at(Duration later) {
        return new Presences(jdbc, Clock.fixed(now.plus(later), clock.getZone()));
    }

    private static List<String> others(Desk desk) {
        List<String> names = new java.util.ArrayList<>();
        var answer = desk.post(HERE, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Desk.parsed(answer).path("others").forEach(name -> names.add(name.asText()));
        return names;
    }
}
