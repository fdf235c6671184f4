package io.redress.intake.trackingpage;

import io.redress.intake.complaint.Complaint;
import io.redress.intake.complaint.ComplaintDoor;
import io.redress.intake.pages.Page;
import io.redress.intake.token.TrackingCookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For those who lost the page but kept reference and token. */
@Page
class FindPage {

    private final ComplaintDoor door;
    private final TrackingCookie cookie;

    FindPage(ComplaintDoor door, TrackingCookie cookie) {
        this.door = door;
        this.cookie = cookie;
    }

    @GetMapping("/track")
    String ask() {
        return "find";
    }

    @PostMapping("/track")
    String find(@RequestParam String reference, @RequestParam String token, HttpServletResponse response) {
        Complaint complaint = door.open(reference, token.strip());
        cookie.set(response, complaint.name(), complaint.tokenGeneration());
        return "redirect:/track/" + complaint.reference();
    }
}
