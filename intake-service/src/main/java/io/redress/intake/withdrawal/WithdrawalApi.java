package io.redress.intake.withdrawal;

import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.ComplaintDoor;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST …/withdrawal} and {@code POST …/reopening}: 202 when this call did it, 200 when it was done before. */
@RestController
@RequestMapping("/api/complaints/{reference}")
class WithdrawalApi {

    private final ComplaintDoor door;
    private final Withdraw withdraw;
    private final Reopen reopen;

    WithdrawalApi(ComplaintDoor door, Withdraw withdraw, Reopen reopen) {
        this.door = door;
        this.withdraw = withdraw;
        this.reopen = reopen;
    }

    record ReopeningRequest(String reason) {

        @Override
        public String toString() {
            return "ReopeningRequest[]";
        }
    }

    /** @param request what is now under way: {@code WITHDRAWAL} or {@code REOPENING} */
    record Accepted(String reference, String request) {}

    @Operation(summary = "Take the complaint back")
    @PostMapping(path = "/withdrawal", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> withdraw(
            @PathVariable String reference,
            @RequestHeader(name = "Authorization", required = false) String authorization) {
        Complaint complaint = door.openWith(authorization, reference);
        return answer(withdraw.withdraw(complaint), new Accepted(complaint.reference(), "WITHDRAWAL"));
    }

    @Operation(summary = "Disagree with the outcome")
    @PostMapping(path = "/reopening", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> reopen(
            @PathVariable String reference,
            @RequestBody(required = false) ReopeningRequest request,
            @RequestHeader(name = "Authorization", required = false) String authorization) {
        Complaint complaint = door.openWith(authorization, reference);
        boolean done = reopen.reopen(complaint, request == null ? null : request.reason());
        return answer(done, new Accepted(complaint.reference(), "REOPENING"));
    }

    private static ResponseEntity<Accepted> answer(boolean done, Accepted accepted) {
        return ResponseEntity.status(done ? HttpStatus.ACCEPTED : HttpStatus.OK).body(accepted);
    }
}
