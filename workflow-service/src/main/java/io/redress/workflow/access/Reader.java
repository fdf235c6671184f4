package io.redress.workflow.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Somebody who is signed in.
 *
 * @param user their user name
 * @param groups the task groups they work for
 */
public record Reader(String user, Set<String> groups) {

    private static final String GROUP = "GROUP_";

    public static Reader of(Authentication login) {
        return new Reader(
                login.getName(),
                login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority.startsWith(GROUP))
                        .map(authority -> authority.substring(GROUP.length()))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
