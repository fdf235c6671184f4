package io.redress.workflow.login;

import io.redress.doors.DoorsProperties;
import io.redress.doors.DoorsProperties.Account;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of the house as the engine sees them: the accounts that belong to task groups. */
@Component
class Staff {

    /** The engine's administrators: Cockpit and Admin are theirs. */
    static final String ADMINISTRATORS = "camunda-admin";

    private final Map<String, List<String>> groupsOf;

    Staff(DoorsProperties doors) {
        groupsOf = doors.accounts().entrySet().stream()
                .filter(account -> !account.getValue().groups().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, account -> groups(account.getValue()), (a, b) -> b, TreeMap::new));
    }

    Set<String> users() {
        return groupsOf.keySet();
    }

    /** Empty for a user who is not known. */
    List<String> groupsOf(String user) {
        return groupsOf.getOrDefault(user, List.of());
    }

    Set<String> groups() {
        return groupsOf.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> groups(Account account) {
        return List.copyOf(account.groups());
    }
}
