package io.redress.realparts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Started as root, its commands run as an unprivileged user of the system; where
 * that user cannot reach the directory, in a user namespace of their own.
 *
 * @param prefix what stands before each command
 * @param user who must own the files, null when it is who runs this process
 */
record RunAs(List<String> prefix, String user) {

    private static final List<String> USERS = List.of("postgres", "nobody");

    /** @param directory where the data will be; exists */
    static RunAs whoCanUse(Path directory) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new RunAs(List.of(), null);
        }
        for (String user : USERS) {
            if (userExists(user) && onPath("setpriv") && reachable(directory)) {
                String group = groupOf(user);
                return new RunAs(List.of("setpriv", "--reuid", user, "--regid", group, "--clear-groups", "--"), user);
            }
        }
        if (succeeds("unshare", "-U", "true")) {
            return new RunAs(List.of("unshare", "-U"), null);
        }
        throw new IOException("PostgreSQL does not run as root, and neither 'setpriv' to another user who can reach "
                + directory + " nor a user namespace is to be had: choose a REDRESS_HOME below a directory that others"
                + " may enter, or run as an ordinary user");
    }

    List<String> command(List<String> what) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(what);
        return all;
    }

    /** Gives a directory and all in it to the user. */
    void own(Path directory) throws IOException {
        if (user == null) {
            return;
        }
        var lookup = FileSystems.getDefault().getUserPrincipalLookupService();
        UserPrincipal owner = lookup.lookupPrincipalByName(user);
        GroupPrincipal group = lookup.lookupPrincipalByGroupName(groupOf(user));
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setOwner(file, owner);
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setGroup(group);
            }
        }
    }

    /** Every directory above has to be open to others. */
    private static boolean reachable(Path directory) throws IOException {
        for (Path path = directory.toRealPath().getParent(); path != null; path = path.getParent()) {
            if (!Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static boolean userExists(String user) {
        return succeeds("id", user);
    }

    private static String groupOf(String user) throws IOException {
        Process process = new ProcessBuilder("id", "-gn", user).start();
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    static boolean onPath(String tool) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(File.pathSeparator)).anyMatch(at -> Files.isExecutable(Path.of(at, tool)));
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while trying " + command[0], e));
        }
    }
}
