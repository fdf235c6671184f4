package io.redress.workflow.caseview;

import io.redress.workflow.access.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What agents' forms show. */
@RestController
@RequestMapping("/api/cases")
class CasesApi {

    private final CaseViews views;

    CasesApi(CaseViews views) {
        this.views = views;
    }

    @GetMapping("/{reference}")
    ResponseEntity<CaseView> one(@PathVariable String reference, Authentication login) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.of(reference, Reader.of(login)));
    }
}
