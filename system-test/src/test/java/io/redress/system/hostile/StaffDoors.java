package io.redress.system.hostile;

import io.redress.system.hostile.Attack.Door;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** At the doors of staff and of the services among themselves, without a key that fits. */
final class StaffDoors {

    /** What must stay closed: the service and the address. */
    private record Closed(Door door, String method, String path) {}

    private static final List<Closed> CLOSED = List.of(
            new Closed(Door.WORKFLOW, "GET", "/engine-rest/task"),
            new Closed(Door.WORKFLOW, "POST", "/engine-rest/process-definition/key/complaint/start"),
            new Closed(Door.WORKFLOW, "POST", "/engine-rest/deployment/create"),
            new Closed(Door.WORKFLOW, "POST", "/engine-rest/message"),
            new Closed(Door.WORKFLOW, "GET", "/camunda/app/tasklist/default/"),
            new Closed(Door.WORKFLOW, "POST", "/camunda/api/admin/auth/user/default/login/tasklist"),
            new Closed(Door.WORKFLOW, "GET", "/api/cases/0000-0000-0000"),
            new Closed(Door.WORKFLOW, "POST", "/api/incidents"),
            new Closed(Door.WORKFLOW, "POST", "/incidents"),
            new Closed(Door.WORKFLOW, "POST", "/internal/rearm"),
            new Closed(Door.WORKFLOW, "GET", "/internal/cases/0000-0000-0000/texts"),
            new Closed(Door.INTAKE, "GET", "/internal/complaints/0000-0000-0000"),
            new Closed(Door.INTAKE, "PUT", "/internal/clock"),
            new Closed(Door.INTAKE, "GET", "/actuator/prometheus"),
            new Closed(Door.INTAKE, "GET", "/actuator/heapdump"),
            new Closed(Door.ARCHIVE, "GET", "/api/archive/complaints?status=x&limit=-1"),
            new Closed(Door.ARCHIVE, "GET", "/api/analytics/promises"),
            new Closed(Door.ARCHIVE, "GET", "/analytics"),
            new Closed(Door.NOTIFICATION, "GET", "/api/deliveries?reference=x"),
            new Closed(Door.SURVEY, "GET", "/api/surveys/results"),
            new Closed(Door.SURVEY, "GET", "/internal/surveys/0000-0000-0000"));

    private final HostileTexts texts;
    private final Bodies bodies;

    StaffDoors(HostileTexts texts) {
        this.texts = texts;
        this.bodies = new Bodies(texts);
    }

    Attack closed(RandomGenerator random) {
        Closed closed = CLOSED.get(random.nextInt(CLOSED.size()));
        Request request = new Request(closed.method(), closed.path());
        switch (random.nextInt(6)) {
            case 0 -> request.header("Authorization", "Basic " + basic("agent:" + texts.any(random)));
            case 1 -> request.header("Authorization", "Basic " + texts.line(random));
            case 2 -> request.header("Authorization", "Bearer " + texts.line(random));
            case 3 -> request.header("X-Forwarded-For", "127.0.0.1").header("X-Original-URL", "/");
            case 4 -> request.header("Cookie", "JSESSIONID=" + texts.line(random) + "; a=\"");
            default -> {
                // with nothing
            }
        }
        if (!closed.method().equals("GET")) {
            request.body(
                    random.nextBoolean() ? "application/json" : "application/x-www-form-urlencoded",
                    bodies.value(random));
        }
        return Attack.on(closed.door(), "closed door", request);
    }

    private static String basic(String account) {
        return Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }
}
