package io.redress.local;

import java.time.Duration;
import java.util.Map;

/** What one has to know when everything runs. */
final class Welcome {

    private Welcome() {}

    static void say(Progress progress, Duration took, Home home, Map<Port, Integer> ports, boolean timeMachine) {
        progress.say("Redress is ready after " + Progress.seconds(took) + ".");
        progress.say("");
        progress.say("  File a complaint    http://localhost:" + ports.get(Port.INTAKE) + "/");
        progress.say("  Agents (Tasklist)   http://localhost:" + ports.get(Port.WORKFLOW) + "/camunda/");
        progress.say("  Mailbox             http://localhost:" + ports.get(Port.MAILBOX) + "/");
        progress.say("  Archive (analysts)  http://localhost:" + ports.get(Port.ARCHIVE) + "/api/archive/complaints");
        progress.say("  Passwords           " + home.credentials() + " (admin, agent, supervisor, analyst)");
        progress.say("  Logs                " + home.logs());
        progress.say(
                timeMachine
                        ? "  Clocks              can be driven here (profile time-machine): ./redress clock +3d"
                        : "  Clocks              follow the machine (REDRESS_TIME_MACHINE=off)");
        progress.say("");
        progress.say("Stop with Ctrl-C, or ./redress down from elsewhere.");
    }
}
