package io.redress.intake.pages;

import org.springframework.web.bind.annotation.GetMapping;

/** How complaints are handled here: hours, steps, cost, what is kept. */
@Page
class PolicyPage {

    @GetMapping("/policy")
    String policy() {
        return "policy";
    }
}
