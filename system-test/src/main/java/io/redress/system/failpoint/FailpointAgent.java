package io.redress.system.failpoint;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * A Java agent that kills the process it lives in with signal 9 at a chosen moment. Production code knows nothing of it:
 * the moments are methods by name, and the agent is in no service's jar.
 *
 * <p>A moment is armed by a file of its name in the folder that is the agent's argument. The file is deleted before the
 * kill, so that the restarted process lives.
 */
public final class FailpointAgent {

    private FailpointAgent() {}

    /** Called by the JVM before {@code main}; {@code folder} is where armed moments lie as files. */
    public static void premain(String folder, Instrumentation instrumentation) {
        System.setProperty(Kill.FOLDER, folder);
        AgentBuilder agent = new AgentBuilder.Default().disableClassFormatChanges();
        for (Failpoint point : Failpoint.values()) {
            Class<?> advice = point.entering() ? KillOnEntry.class : KillOnExit.class;
            agent = agent.type(named(point.type()))
                    .transform((builder, type, loader, module, domain) -> builder.visit(Advice.withCustomMapping()
                            .bind(Moment.class, point.name())
                            .to(advice)
                            .on(named(point.method()))));
        }
        agent.installOn(instrumentation);
    }

    /** The moment's name, bound into the advice. */
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Moment {}

    static final class KillOnEntry {
        private KillOnEntry() {}

        @Advice.OnMethodEnter
        static void enter(@Moment String moment) {
            Kill.ifArmed(moment);
        }
    }

    static final class KillOnExit {
        private KillOnExit() {}

        @Advice.OnMethodExit
        static void exit(@Moment String moment) {
            Kill.ifArmed(moment);
        }
    }
}
