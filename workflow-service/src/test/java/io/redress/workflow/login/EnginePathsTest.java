package io.redress.workflow.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class EnginePathsTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # method | address below the mount                    | for whom
                    GET      | /task/1/comment                            | everybody
                    POST     | /task                                      | everybody
                    POST     | /task/count                                | everybody
                    POST     | /filter/1/list                             | everybody
                    POST     | /history/process-instance/count            | everybody
                    POST     | /task/1/claim                              | everybody
                    POST     | /task/1/unclaim                            | everybody
                    POST     | /task/1/assignee                           | everybody
                    POST     | /task/1/complete                           | everybody
                    POST     | /task/1/submit-form                        | everybody
                    PUT      | /job/1/retries                             | operators
                    PUT      | /process-instance/1/suspended              | operators
                    POST     | /task/1/comment/create                     | nobody
                    POST     | /task/1/attachment/create                  | nobody
                    PUT      | /task/1                                    | nobody
                    POST     | /task/create                               | nobody
                    DELETE   | /task/1                                    | nobody
                    POST     | /task/1/bpmnError                          | nobody
                    POST     | /task/1/bpmnEscalation                     | nobody
                    POST     | /task/1/delegate                           | nobody
                    POST     | /task/1/resolve                            | nobody
                    PUT      | /task/1/variables/message                  | nobody
                    POST     | /task/1/variables                          | nobody
                    PUT      | /task/1/localVariables/message             | nobody
                    POST     | /task/1/identity-links                     | nobody
                    POST     | /message                                   | nobody
                    POST     | /signal                                    | nobody
                    POST     | /condition                                 | nobody
                    POST     | /process-definition/key/complaint/start    | nobody
                    POST     | /process-definition/1/submit-form          | nobody
                    POST     | /process-instance/1/modification           | nobody
                    POST     | /process-instance/delete                   | nobody
                    DELETE   | /process-instance/1                        | nobody
                    POST     | /process-instance/1/variables              | nobody
                    PUT      | /execution/1/localVariables/message        | nobody
                    POST     | /execution/1/create-incident               | nobody
                    PUT      | /incident/1/annotation                     | nobody
                    PUT      | /history/user-operation/1/set-annotation   | nobody
                    POST     | /filter/create                             | nobody
                    PUT      | /filter/1                                  | nobody
                    POST     | /deployment/create                         | nobody
                    POST     | /external-task/fetchAndLock                | nobody
                    POST     | /user/create                               | nobody
                    POST     | /authorization/create                      | nobody
                    POST     | /identity/verify                           | nobody
                    POST     | /task/1%2Fcomment/create                   | nobody
                    POST     | /task/1/claim/                             | nobody
                    POST     | /task/1/%63omment/create                   | nobody
                    POST     | /no-such-thing-yet                         | nobody
                    """)
    void saysOnBothMountsWhoMayAskForIt(String method, String path, String whom) {
        for (String mount :
                new String[] {"/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default"}) {
            MockHttpServletRequest request = new MockHttpServletRequest(method, mount + path);

            String said = EnginePaths.OPERATORS.matches(request)
                    ? "operators"
                    : EnginePaths.CLOSED.matches(request) ? "nobody" : "everybody";

            assertThat(said).as(mount).isEqualTo(whom);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin/auth/user/default/login/tasklist",
        "/camunda/api/tasklist/plugin/anything",
        "/camunda/api/engine/",
        "/engine-rest"
    })
    void otherChangesThroughTheWebAppsAreClosed(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);

        assertThat(EnginePaths.OPERATORS.matches(request)).isFalse();
        assertThat(EnginePaths.CLOSED.matches(request)).isTrue();
    }
}
