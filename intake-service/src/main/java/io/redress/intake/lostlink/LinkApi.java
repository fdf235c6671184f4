package io.redress.intake.lostlink;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/complaints/link}: a new link for whoever lost theirs. */
@RestController
class LinkApi {

    private final AskForLink askForLink;

    LinkApi(AskForLink askForLink) {
        this.askForLink = askForLink;
    }

    /**
     * @param reference null when it is not known any more
     * @param email that the complaint was filed with
     */
    record LinkRequest(String reference, String email) {

        @Override
        public String toString() {
            return "LinkRequest[]";
        }
    }

    @Operation(
            summary = "Ask for a new tracking link",
            description =
                    "Always 202, whether there is such a complaint or not. If there is, and the address is the one it"
                            + " was filed with, a letter with a new link goes to that address; without a reference, one for each of"
                            + " the latest complaints. The link in force opens until the new one is used first.")
    @ApiResponse(responseCode = "202", description = "If there is such a complaint, a letter is on its way")
    @ApiResponse(
            responseCode = "429",
            description = "Too many were asked for from this network; the problem has retryAfterSeconds",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PostMapping(path = "/api/complaints/link", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@RequestBody LinkRequest request) {
        askForLink.ask(request.reference(), request.email());
    }
}
