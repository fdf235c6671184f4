package io.redress.workflow.migration;

import io.redress.settings.Setting;
import io.redress.settings.SettingsFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The activities that models call by another id than before: {@code migrations.yml}. */
final class Renamed {

    private final Map<String, Map<String, String>> byProcess;

    private Renamed(Map<String, Map<String, String>> byProcess) {
        this.byProcess = byProcess;
    }

    /** @throws io.redress.settings.SettingsProblem with file, line and what to do */
    static Renamed shipped() {
        return read(SettingsFile.read(null, Renamed.class, "migrations.yml"));
    }

    /** @throws io.redress.settings.SettingsProblem with file, line and what to do */
    static Renamed read(Setting file) {
        Map<String, Map<String, String>> byProcess = new HashMap<>();
        file.entries().forEach((process, renamings) -> {
            Map<String, String> now = new LinkedHashMap<>();
            renamings.entries().forEach((before, after) -> now.put(before, after.text()));
            now.keySet().forEach(before -> {
                if (successors(now, before).contains(before)) {
                    throw renamings
                            .get(before, "NewId")
                            .problem("comes back to itself: leave out one of the renamings");
                }
            });
            byProcess.put(process, now);
        });
        return new Renamed(byProcess);
    }

    /** Of the activities of an older version those that go by another id now, with that id. */
    Map<String, String> among(String process, Collection<String> before, Collection<String> now) {
        Map<String, String> renamings = byProcess.getOrDefault(process, Map.of());
        Map<String, String> found = new LinkedHashMap<>();
        for (String id : before) {
            if (!now.contains(id)) {
                successors(renamings, id).stream()
                        .filter(now::contains)
                        .findFirst()
                        .ifPresent(successor -> found.put(id, successor));
            }
        }
        return found;
    }

    private static Set<String> successors(Map<String, String> renamings, String id) {
        Set<String> successors = new LinkedHashSet<>();
        for (String next = renamings.get(id); next != null && successors.add(next); ) {
            next = renamings.get(next);
        }
        return successors;
    }
}
