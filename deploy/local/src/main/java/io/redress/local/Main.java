package io.redress.local;

import io.redress.local.demo.Demo;
import io.redress.local.reconcile.Reconcile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The commands behind {@code ./redress}. */
public final class Main {

    private static final int MISUSED = 2;

    private Main() {}

    /** @param args a command and what belongs to it */
    public static void main(String[] args) {
        int status;
        try {
            status = run(args);
        } catch (Trouble e) {
            System.err.println("redress: " + e.getMessage());
            status = 1;
        } catch (IOException e) {
            System.err.println("redress: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            status = 1;
        } catch (InterruptedException e) {
            status = 1;
        }
        System.exit(status);
    }

    private static int run(String[] args) throws IOException, InterruptedException {
        if (args.length == 0) {
            System.err.println(
                    "redress: which command? up, status, down, clock, calendar, rearm, migrate, replay, reconcile or"
                            + " demo");
            return MISUSED;
        }
        Path root = Path.of(System.getProperty("redress.root", "."))
                .toAbsolutePath()
                .normalize();
        Map<String, String> environment = System.getenv();
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        if (args[0].equals("calendar")) {
            return ImportHolidays.run(rest, environment, System.out);
        }
        String chosen = environment.get("REDRESS_HOME");
        Home home = Home.open(chosen == null || chosen.isBlank() ? root.resolve(".redress") : Path.of(chosen));
        switch (args[0]) {
            case "up":
                new Up(home, root, environment, new Progress(System.out)).run();
                return 0;
            case "status":
                return new Status(home).print(System.out);
            case "down":
                return Down.stop(home, System.out);
            case "clock":
                return Commands.clock(RunningStack.of(home), rest, System.out);
            case "rearm":
                return Commands.rearm(RunningStack.of(home), rest, System.out);
            case "migrate":
                return Migration.run(RunningStack.of(home), rest, System.out);
            case "replay":
                return Commands.replay(RunningStack.of(home), System.out);
            case "reconcile":
                return Reconcile.run(RunningStack.of(home), System.out);
            case "demo":
                return Demo.run(RunningStack.of(home), System.out);
            default:
                System.err.println("redress: there is no command '" + args[0] + "' " + rest);
                return MISUSED;
        }
    }
}
