package io.redress.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.workflow.WholeService;
import io.redress.workflow.inbox.Inbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an agent and a supervisor wait for in the Tasklist, over HTTP and with authorizations: each filter's page and count,
 * asked for as the Tasklist asks, and the case that a form shows.
 */
abstract class TasklistFigures extends WholeService {

    private static final String PAGE = "/list?firstResult=0&maxResults=15";

    @Autowired
    Inbox inbox;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ObjectMapper json;

    /**
     * @param sample how many cases are opened through the engine
     * @param copies how often each of them is there then
     * @param times how often each is asked for
     */
    Figures measure(int sample, int copies, int times) throws Exception {
        OpenCases cases = new OpenCases(inbox, tasks, jdbc);
        List<String> references = cases.open(sample);
        new Copies(jdbc).multiply(copies);
        cases.spreadDueDates();
        assertThat(jdbc.queryForObject("select count(*) from act_ru_task", Integer.class))
                .isGreaterThanOrEqualTo(sample * copies);
        Figures figures = new Figures(times);
        for (String user : List.of("agent", "supervisor")) {
            for (Map.Entry<String, String> filter : filters(user).entrySet()) {
                String address = "/engine-rest/filter/" + filter.getValue();
                figures.measure(user + ": " + filter.getKey() + ", page", round -> ask(user, address + PAGE));
                figures.measure(user + ": " + filter.getKey() + ", count", round -> ask(user, address + "/count"));
            }
            figures.measure(user + ": case form", round -> {
                String reference = references.get(round * 37 % references.size());
                assertThat(as(user).getForEntity("/api/cases/" + reference, String.class)
                                .getStatusCode()
                                .value())
                        .isEqualTo(200);
            });
        }
        return figures;
    }

    private Map<String, String> filters(String user) throws Exception {
        String found = as(user).getForObject(
                        "/engine-rest/filter?resourceType=Task&sortBy=filterId&sortOrder=asc", String.class);
        Map<String, String> ids = new LinkedHashMap<>();
        for (JsonNode filter : json.readTree(found)) {
            ids.put(filter.get("name").asText(), filter.get("id").asText());
        }
        assertThat(ids).containsKeys("My departments", "All tasks");
        return ids;
    }

    /** The Tasklist asks for HAL, which brings along what a row shows of variables, groups and definitions. */
    private void ask(String user, String address) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setAccept(List.of(
                address.endsWith("count") ? MediaType.APPLICATION_JSON : MediaType.valueOf("application/hal+json")));
        ResponseEntity<String> answer =
                as(user).exchange(address, HttpMethod.POST, new HttpEntity<>("{}", headers), String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        assertThat(answer.getBody()).contains("count");
    }
}
