package io.redress.workflow.access;

import io.redress.doors.Roles;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, for the forms. */
@RestController
class MeApi {

    /** @param supervisor whether they may reassign */
    record Me(String user, boolean supervisor) {}

    @GetMapping("/api/me")
    ResponseEntity<Me> me(Authentication login) {
        boolean supervisor = login.getAuthorities().stream()
                .anyMatch(authority -> authority.getAuthority().equals("ROLE_" + Roles.SUPERVISOR));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Me(login.getName(), supervisor));
    }
}
