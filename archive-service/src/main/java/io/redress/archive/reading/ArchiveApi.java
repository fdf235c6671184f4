package io.redress.archive.reading;

import io.redress.archive.record.ArchivedComplaint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The archive for analysts and their tools. */
@RestController
@RequestMapping("/api/archive/complaints")
class ArchiveApi {

    private static final int DEFAULT_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 500;
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    private final ReadArchive archive;

    ArchiveApi(ReadArchive archive) {
        this.archive = archive;
    }

    @Operation(
            summary = "Records in the order of receipt, a page at a time",
            description = "As JSON, NDJSON or CSV by the Accept header. The next page is named by nextCursor (JSON) and"
                    + " by the Link header (all forms). Filters can be repeated or hold several values separated by"
                    + " commas. A category includes those below it, a language its regions. Dates are UTC days and"
                    + " included; the end of a range given as an instant is not.",
            parameters = {
                @Parameter(in = ParameterIn.QUERY, name = "status", example = "IN_PROGRESS,RESOLVED"),
                @Parameter(in = ParameterIn.QUERY, name = "category", example = "TECHNICAL"),
                @Parameter(in = ParameterIn.QUERY, name = "severity", example = "HIGH,CRITICAL"),
                @Parameter(in = ParameterIn.QUERY, name = "department", example = "security"),
                @Parameter(in = ParameterIn.QUERY, name = "language", example = "zh"),
                @Parameter(in = ParameterIn.QUERY, name = "channel", example = "EMAIL"),
                @Parameter(in = ParameterIn.QUERY, name = "outcome", example = "UPHELD"),
                @Parameter(in = ParameterIn.QUERY, name = "receivedFrom", example = "2026-11-01"),
                @Parameter(in = ParameterIn.QUERY, name = "receivedTo", example = "2026-11-30"),
                @Parameter(in = ParameterIn.QUERY, name = "closedFrom", example = "2026-11-01T00:00:00Z"),
                @Parameter(in = ParameterIn.QUERY, name = "closedTo", example = "2026-12-01T00:00:00Z"),
                @Parameter(in = ParameterIn.QUERY, name = LIMIT, description = "1 to 500, 100 when left out"),
                @Parameter(in = ParameterIn.QUERY, name = CURSOR, description = "nextCursor of the page before")
            })
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, NdjsonPages.TYPE, CsvPages.TYPE})
    ResponseEntity<ArchivePage> complaints(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ArchiveFilter filter = ArchiveFilter.of(parameters, Set.of(LIMIT, CURSOR));
        ArchivePage page = archive.page(filter, cursor(parameters), limit(parameters));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (page.nextCursor() != null) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam(CURSOR, page.nextCursor())
                    // what came in is encoded already
                    .build(true)
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    @Operation(summary = "One record")
    @GetMapping(path = "/{reference}", produces = MediaType.APPLICATION_JSON_VALUE)
    ArchivedComplaint complaint(@PathVariable String reference) {
        return archive.one(reference.toUpperCase(Locale.ROOT));
    }

    private static Cursor cursor(MultiValueMap<String, String> parameters) {
        return parameters.containsKey(CURSOR) ? Cursor.parse(ArchiveFilter.one(CURSOR, parameters.get(CURSOR))) : null;
    }

    private static int limit(MultiValueMap<String, String> parameters) {
        if (!parameters.containsKey(LIMIT)) {
            return DEFAULT_LIMIT;
        }
        String written = ArchiveFilter.one(LIMIT, parameters.get(LIMIT));
        if (!written.matches("[1-9]\\d{0,2}") || Integer.parseInt(written) > HIGHEST_LIMIT) {
            throw Unreadable.parameter(LIMIT, "Use a whole number from 1 to " + HIGHEST_LIMIT + ".");
        }
        return Integer.parseInt(written);
    }
}
