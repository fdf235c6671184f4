package io.redress.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the class archives that let the next start be quick: each service's context is built once more, beside the
 * running one and with the lowest priority, and the JVM writes down which classes that took. The run ends before the
 * service would open a port, read a topic or begin to work.
 */
final class Training {

    private static final int MINUTES = 3;

    private final Home home;
    private final Path root;
    private final Launches launches;
    private final List<Service> services;
    private volatile Process running;
    private volatile boolean wanted = true;

    Training(Home home, Path root, Launches launches, List<Service> services) {
        this.services = services;
        this.home = home;
        this.root = root;
        this.launches = launches;
    }

    void begin() {
        Thread thread = new Thread(this::run, "training");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        try {
            for (Service service : services) {
                if (wanted) {
                    train(service);
                }
            }
        } catch (IOException e) {
            // the next start is merely slower; its reason is in the log of the training
            wanted = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void train(Service service) throws IOException, InterruptedException {
        AppFiles app = AppFiles.of(service, root, home);
        if (Files.exists(app.archive())) {
            return;
        }
        Path fresh = app.archive().resolveSibling("training.jsa");
        List<String> options = List.of(
                "-XX:ArchiveClassesAtExit=" + fresh,
                "-Dspring.context.exit=onRefresh",
                "-Dspring.main.banner-mode=off");
        List<String> command = new ArrayList<>();
        if (Jvm.onPath("nice")) {
            command.addAll(List.of("nice", "-n", "19"));
        }
        command.addAll(Jvm.command(home, service.heapMegabytes(), options, app.classPath(), app.mainClass()));
        Process process = Jvm.start(command, launches.told(service), home.log("training"));
        running = process;
        Recorded.write(home, "training", process);
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (ended && process.exitValue() == 0 && Files.exists(fresh)) {
            Files.move(fresh, app.archive());
        } else {
            process.destroyForcibly();
            Files.deleteIfExists(fresh);
        }
        Recorded.forget(home, "training");
    }

    void stop() {
        wanted = false;
        Process process = running;
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
