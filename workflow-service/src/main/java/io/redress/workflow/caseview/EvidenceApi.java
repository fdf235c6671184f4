package io.redress.workflow.caseview;

import io.redress.doors.Refused;
import io.redress.workflow.access.CaseAccess;
import io.redress.workflow.access.Reader;
import io.redress.workflow.caseview.CustomersFiles.CustomersFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The customer's files, from the forms' own origin. A stranger chose what is in them: only pictures are shown, all else is
 * saved, nothing is guessed, and no script of theirs runs with the session of an agent.
 */
@RestController
class EvidenceApi {

    private static final Logger log = LoggerFactory.getLogger(EvidenceApi.class);

    /** What is named as what it is, with its extension. Anything else is bytes. */
    private static final Map<String, String> KNOWN = Map.of(
            MediaType.IMAGE_PNG_VALUE, "png",
            MediaType.IMAGE_JPEG_VALUE, "jpg",
            MediaType.APPLICATION_PDF_VALUE, "pdf",
            MediaType.TEXT_PLAIN_VALUE, "txt");

    private final CaseAccess access;
    private final CustomersFiles files;

    EvidenceApi(CaseAccess access, CustomersFiles files) {
        this.access = access;
        this.files = files;
    }

    /**
     * A file of a case.
     *
     * @throws Refused 404 when there is no such case or file, 403 when the case is another department's, 502 when the file
     *     is too large, 503 when intake is away
     */
    @GetMapping("/api/cases/{reference}/evidence/{evidenceId}")
    void one(
            @PathVariable String reference,
            @PathVariable String evidenceId,
            Authentication login,
            HttpServletResponse response) {
        access.open(reference, Reader.of(login));
        files.fetch(reference, evidenceId, file -> hand(file, nameOf(reference, evidenceId), response));
    }

    /** Made of what we know: the customer's own name for a file could pretend to be another kind, or lead elsewhere. */
    private static String nameOf(String reference, String evidenceId) {
        String letters = evidenceId.replaceAll("[^A-Za-z0-9]", "");
        return reference + "-" + letters.substring(0, Math.min(8, letters.length()));
    }

    private static void hand(CustomersFile file, String name, HttpServletResponse response) {
        String type = withoutParameters(file.contentType());
        boolean known = KNOWN.containsKey(type);
        ContentDisposition.Builder shown =
                known && type.startsWith("image/") ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(known ? type : MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLength(file.content().length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                shown.filename(name + "." + KNOWN.getOrDefault(type, "bin"))
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        try {
            response.getOutputStream().write(file.content());
        } catch (IOException gone) {
            log.debug("whoever asked for a file has left: {}", gone.getClass().getSimpleName());
        }
    }

    private static String withoutParameters(String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
