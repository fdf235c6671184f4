package io.redress.workflow.presence;

import io.redress.workflow.access.CaseAccess;
import io.redress.workflow.access.Reader;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A form says that it is open, and hears who else has the case open. */
@RestController
@RequestMapping("/api/cases/{reference}/presence")
class PresenceApi {

    private final Presences presences;
    private final CaseAccess access;

    PresenceApi(Presences presences, CaseAccess access) {
        this.presences = presences;
        this.access = access;
    }

    /** @param others user names */
    record Present(List<String> others) {}

    @PostMapping
    Present show(@PathVariable String reference, Authentication login) {
        Reader reader = Reader.of(login);
        access.open(reference, reader);
        presences.show(reference, reader.user());
        return new Present(presences.others(reference, reader.user()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable String reference, Authentication login) {
        presences.leave(reference, login.getName());
    }
}
