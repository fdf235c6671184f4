package io.redress.workflow.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may reach what. Analysts have no account here: they read the archive. */
class LoginRulesTest extends TwoDesks {

    @ParameterizedTest(name = "{0}: nobody {1}, analyst {2}, agent {3}, supervisor {4}, admin {5}, service {6}")
    @CsvSource(delimiter = '|', textBlock = """
                    # address                                   | nobody | analyst | agent | supervisor | admin | service
                    /engine-rest/task                           | 401    | 401     | 200   | 200        | 200   | 403
                    /engine-rest/version                        | 401    | 401     | 200   | 200        | 200   | 403
                    /engine-rest/engine/default/task/count      | 401    | 401     | 200   | 200        | 200   | 403
                    /api/cases/7K3M-92QX-4TBN                   | 401    | 401     | 404   | 404        | 403   | 403
                    /internal/cases/7K3M-92QX-4TBN/rejection    | 401    | 401     | 403   | 403        | 403   | 404
                    /v3/api-docs                                | 200    | 401     | 200   | 200        | 200   | 200
                    /actuator/health                            | 200    | 401     | 200   | 200        | 200   | 200
                    /actuator/info                              | 401    | 401     | 403   | 403        | 200   | 403
                    /somewhere                                  | 401    | 401     | 403   | 403        | 403   | 403
                    /login                                      | 200    | 200     | 200   | 200        | 200   | 200
                    """)
    void answersWithBasicCredentials(
            String path, int nobody, int analyst, int agent, int supervisor, int admin, int service) {
        assertThat(Desk.unknown(port).get(path).statusCode()).as("nobody").isEqualTo(nobody);
        assertThat(analyst().get(path).statusCode()).as("analyst").isEqualTo(analyst);
        assertThat(agent().get(path).statusCode()).as("agent").isEqualTo(agent);
        assertThat(supervisor().get(path).statusCode()).as("supervisor").isEqualTo(supervisor);
        assertThat(admin().get(path).statusCode()).as("admin").isEqualTo(admin);
        assertThat(service().get(path).statusCode()).as("service").isEqualTo(service);
    }

    @Test
    void refusesAWrongPasswordWithAProblem() {
        var answer = Desk.of(port, "agent", "wrong").get("/engine-rest/task");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .as("no password box")
                .isEmpty();
    }

    @Test
    void machinesGetNoSession() {
        Desk agent = agent();
        agent.get("/engine-rest/task");
        agent.get("/api/cases/7K3M-92QX-4TBN");

        assertThat(agent.cookie("JSESSIONID")).isNull();
    }

    @Test
    void sendsPeopleToThePageToSignInAndThenToTheTasklist() {
        Desk desk = Desk.unknown(port);

        var first = desk.get("/camunda/app/tasklist/default/");
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith("/login");

        var signedIn = desk.signIn("agent", password("agent"));
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).contains("/camunda/app/tasklist/default/");
        assertThat(desk.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(desk.json("/camunda/api/admin/auth/user/default")
                        .path("userId")
                        .asText())
                .isEqualTo("agent");
        assertThat(desk.get("/api/cases/7K3M-92QX-4TBN").statusCode())
                .as("the same session opens our API")
                .isEqualTo(404);
    }

    @Test
    void leadsBackToThePageThatWasAskedForAndToNoAnswerOfAScript() {
        Desk page = Desk.unknown(port);
        page.send("GET", "/supervision", "", "Accept", "text/html,*/*");
        assertThat(page.signIn("supervisor", password("supervisor"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/supervision");

        Desk script = Desk.unknown(port);
        script.send("GET", "/camunda/api/engine/engine/default/task", "", "Accept", "application/json");
        assertThat(script.signIn("agent", password("agent"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void tellsThatThePasswordWasWrongOnThePage() {
        var answer = Desk.unknown(port).signIn("agent", "no");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
        assertThat(Desk.unknown(port).get("/login?error").body()).contains("data-state=\"wrong\"");
    }

    @Test
    void speaksChineseToABrowserThatAsksForIt() {
        assertThat(Desk.unknown(port)
                        .send("GET", "/login", "", "Accept-Language", "zh-CN,zh;q=0.9")
                        .body())
                .contains("用户名", "lang=\"zh\"");
    }

    @Test
    void showsAnAccountWithoutWorkHereThatThereIsNone() {
        Desk stranger = signedIn("notification-service");

        var page = stranger.get("/camunda/app/tasklist/default/");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Your account has no work here");
        assertThat(stranger.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(403);
        assertThat(stranger.get("/api/cases/7K3M-92QX-4TBN").statusCode()).isEqualTo(403);
    }

    @Test
    void webAppsApiIsClosedWithoutLogin() {
        assertThat(Desk.unknown(port)
                        .get("/camunda/api/engine/engine/default/task")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Desk.unknown(port).get("/forms/record-complaint.html").statusCode())
                .isEqualTo(302);
    }

    @Test
    void theTasklistsLogoutEndsTheSession() {
        Desk desk = signedIn("agent");
        desk.get("/camunda/app/tasklist/default/");

        var out = desk.post("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(desk.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void camundasOwnLoginIsNoSecondDoor() {
        Desk desk = Desk.unknown(port);

        assertThat(desk.post("/camunda/api/admin/auth/user/default/login/tasklist", "username=agent&password=x")
                        .statusCode())
                .isIn(401, 403);
        assertThat(admin().post("/engine-rest/identity/verify", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesChangesByCookieWithoutTheToken() {
        open("CSRF-0000-0001");
        Desk agent = signedIn("agent");
        agent.get("/camunda/app/tasklist/default/");
        String claim =
                "/camunda/api/engine/engine/default/task/" + task("CSRF-0000-0001", "RecordComplaint") + "/claim";
        String token = agent.cookie("XSRF-TOKEN");

        assertThat(agent.send("POST", claim, "{\"userId\":\"agent\"}", "X-XSRF-TOKEN", token)
                        .statusCode())
                .isEqualTo(204);
        assertThat(agent.post("/logout", "").statusCode()).as("our own pages").isEqualTo(403);
        assertThat(agent.post("/api/cases/CSRF-0000-0001", "{}").statusCode()).isEqualTo(403);
        assertThat(agent.post(claim, "{\"userId\":\"agent\"}").statusCode())
                .as("the web apps")
                .isEqualTo(403);
    }

    @Test
    void staffSeeTheTasksOfTheirGroupsOnly() {
        open("SEEN-0000-0001");

        assertThat(tasksSeenBy(agent(), "SEEN-0000-0001")).containsExactly("RecordComplaint");
        assertThat(tasksSeenBy(supervisor(), "SEEN-0000-0001"))
                .containsExactlyInAnyOrder("RecordComplaint", "HandleComplaint");
        assertThat(tasksSeenBy(admin(), "SEEN-0000-0001"))
                .containsExactlyInAnyOrder("RecordComplaint", "HandleComplaint");

        var foreign =
                agent().post("/engine-rest/task/" + task("SEEN-0000-0001", "HandleComplaint") + "/complete", "{}");
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void grantsAreMadeOnce() {
        Long before = jdbc.queryForObject("select count(*) from act_ru_authorization", Long.class);

        grants.grant();

        assertThat(jdbc.queryForObject("select count(*) from act_ru_authorization", Long.class))
                .isEqualTo(before);
    }

    @org.springframework.beans.factory.annotation.Autowired
    private Grants grants;
}
