package io.redress.intake.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.complaint.Message;
import io.redress.intake.complaint.Redaction;
import io.redress.intake.input.IdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/complaints/{reference}/messages}. */
@RestController
class MessagesApi {

    private final ComplaintDoor door;
    private final AddMessage addMessage;

    MessagesApi(ComplaintDoor door, AddMessage addMessage) {
        this.door = door;
        this.addMessage = addMessage;
    }

    record MessageRequest(String text) {

        @Override
        public String toString() {
            return "MessageRequest[]";
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record MessageReceipt(String reference, String messageId, Instant receivedAt, List<Redaction> redactions) {}

    @Operation(summary = "Add to a complaint")
    @PostMapping(
            path = "/api/complaints/{reference}/messages",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    MessageReceipt add(
            @PathVariable String reference,
            @RequestBody MessageRequest request,
            @RequestHeader(name = "Authorization", required = false) String authorization,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) String idempotencyKey) {
        Complaint complaint = door.openWith(authorization, reference);
        Message message = addMessage.add(complaint, request.text(), IdempotencyKey.checked(idempotencyKey));
        return new MessageReceipt(
                complaint.reference(), message.messageId(), message.receivedAt(), message.redactions());
    }
}
