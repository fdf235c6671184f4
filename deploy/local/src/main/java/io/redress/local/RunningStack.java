package io.redress.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stack that runs from a home, for those who use it: demo, clock, replay and reconcile. */
public final class RunningStack {

    private static final String CLOCK = "/internal/clock";

    private final Home home;
    private final Map<Port, Integer> ports;
    private final Credentials credentials;

    private RunningStack(Home home, Map<Port, Integer> ports) {
        this.home = home;
        this.ports = ports;
        this.credentials = Credentials.in(home);
    }

    /** One clear line when nothing runs. */
    static RunningStack of(Home home) throws IOException {
        if (Lock.holder(home).isEmpty()) {
            throw new Trouble("Redress is not running from " + home.directory() + ": start it with ./redress up");
        }
        if (!Files.exists(home.run().resolve("ready"))) {
            throw new Trouble("Redress is still starting: wait until ./redress status says that it is ready");
        }
        return new RunningStack(home, Chosen.before(home).ports());
    }

    /** The public side of intake. */
    public Api customer() {
        return Api.open(address(Port.INTAKE));
    }

    /** The process engine and the case view, as a member of staff. */
    public Api workflow(String user) {
        return Api.as(address(Port.WORKFLOW), user, credentials.password(user));
    }

    /** The public side of the survey. */
    public Api survey() {
        return Api.open(address(Port.SURVEY));
    }

    /** The local mail. */
    public Api mailbox() {
        return Api.open(address(Port.MAILBOX));
    }

    /** A service's operator side, by the name of the service. */
    public Map<String, Api> operator() {
        Map<String, Api> all = new LinkedHashMap<>();
        for (Service service :
                List.of(Service.INTAKE, Service.WORKFLOW, Service.NOTIFICATION, Service.SURVEY, Service.ARCHIVE)) {
            all.put(service.title(), Api.as(address(service.port()), "admin", credentials.password("admin")));
        }
        return all;
    }

    /** How far the clocks are ahead of the machine. */
    public Duration clockOffset() {
        return home.clockOffset();
    }

    /** What the clocks of the services show. */
    public Instant now() {
        requireTimeMachine();
        return Instant.parse(
                operator().get(Service.INTAKE.title()).get(CLOCK).path("now").asText());
    }

    /** Drives every clock on by the same step; kept, so that a service that starts later agrees. */
    public Instant driveClock(Duration step) {
        requireTimeMachine();
        Duration offset = clockOffset().plus(step);
        try {
            home.keepClockOffset(offset);
        } catch (IOException e) {
            throw new Trouble("Cannot keep the clock in " + home.directory() + ": " + e.getMessage(), e);
        }
        // its timers fire at once, and whoever hears of it must not be behind
        Map<String, Api> timersLast = operator();
        timersLast.put(Service.WORKFLOW.title(), timersLast.remove(Service.WORKFLOW.title()));
        List<String> behind = new ArrayList<>();
        timersLast.forEach((service, api) -> {
            try {
                api.post(CLOCK, Map.of("offset", offset.toString()));
            } catch (Trouble e) {
                behind.add(service);
            }
        });
        if (!behind.isEmpty()) {
            throw new Trouble("The clock of " + String.join(", ", behind)
                    + " could not be driven; it agrees again after a restart of that service");
        }
        return now();
    }

    private void requireTimeMachine() {
        if (!operator().get(Service.INTAKE.title()).knows(CLOCK)) {
            throw new Trouble("The clocks follow the machine here: start the stack without REDRESS_TIME_MACHINE=off");
        }
    }

    /** Takes parked events up again in one service. */
    JsonNode replay(Api service) {
        return service.post("/internal/parked/replay", null);
    }

    private String address(Port port) {
        return "http://127.0.0.1:" + ports.get(port);
    }
}
