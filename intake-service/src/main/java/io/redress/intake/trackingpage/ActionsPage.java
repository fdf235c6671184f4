package io.redress.intake.trackingpage;

import io.redress.intake.abuse.Slowed;
import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.conversation.AddMessage;
import io.redress.intake.evidence.AddEvidence;
import io.redress.intake.input.InvalidFields;
import io.redress.intake.pages.Page;
import io.redress.intake.pages.SlowPage;
import io.redress.intake.withdrawal.Reopen;
import io.redress.intake.withdrawal.Withdraw;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the customer does on the tracking page: write a message, give evidence, withdraw, reopen. What cannot be taken is
 * shown again on the page.
 */
@Page
@RequestMapping("/track/{reference}")
class ActionsPage {

    private final ComplaintDoor door;
    private final AddMessage addMessage;
    private final AddEvidence addEvidence;
    private final Withdraw withdraw;
    private final Reopen reopen;
    private final TrackingModel page;
    private final SlowPage slowPage;

    ActionsPage(
            ComplaintDoor door,
            AddMessage addMessage,
            AddEvidence addEvidence,
            Withdraw withdraw,
            Reopen reopen,
            TrackingModel page,
            SlowPage slowPage) {
        this.door = door;
        this.addMessage = addMessage;
        this.addEvidence = addEvidence;
        this.withdraw = withdraw;
        this.reopen = reopen;
        this.page = page;
        this.slowPage = slowPage;
    }

    /** Somebody loads the address again that a form was sent to. */
    @GetMapping({"/messages", "/evidence", "/reopening"})
    String back(@PathVariable String reference, HttpServletRequest request) {
        return TrackingPage.REDIRECT + door.open(reference, request).reference();
    }

    @PostMapping("/messages")
    String say(
            @PathVariable String reference,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String formKey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Complaint complaint = door.open(reference, request);
        try {
            addMessage.add(complaint, text, formKey == null ? null : "form:" + formKey);
            return TrackingPage.REDIRECT + complaint.reference() + "#conversation";
        } catch (Slowed slowed) {
            slowPage.tell(slowed, model, response, locale);
            return page.fill(complaint, model, locale, List.of(), text, null);
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page.fill(complaint, model, locale, invalid.problems(), text, null);
        }
    }

    @PostMapping("/evidence")
    String add(
            @PathVariable String reference,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Complaint complaint = door.open(reference, request);
        try {
            addEvidence.add(complaint, file, false);
            return TrackingPage.REDIRECT + complaint.reference() + "#evidence";
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page.fill(complaint, model, locale, invalid.problems(), null, null);
        }
    }

    @GetMapping("/withdrawal")
    String confirmWithdrawal(@PathVariable String reference, HttpServletRequest request, Model model) {
        Complaint complaint = door.open(reference, request);
        model.addAttribute("reference", complaint.reference());
        model.addAttribute("subject", complaint.words().subject());
        return "withdraw";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String reference, HttpServletRequest request) {
        Complaint complaint = door.open(reference, request);
        withdraw.withdraw(complaint);
        return TrackingPage.REDIRECT + complaint.reference();
    }

    @PostMapping("/reopening")
    String reopen(
            @PathVariable String reference,
            @RequestParam(required = false) String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Complaint complaint = door.open(reference, request);
        try {
            reopen.reopen(complaint, reason);
            return TrackingPage.REDIRECT + complaint.reference();
        } catch (InvalidFields invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page.fill(complaint, model, locale, invalid.problems(), null, reason);
        }
    }
}
