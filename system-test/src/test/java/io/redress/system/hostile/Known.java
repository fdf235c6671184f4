package io.redress.system.hostile;

import io.redress.system.stack.Customer;
import io.redress.system.stack.Http;
import io.redress.system.stack.Stack;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an attacker can have without doing any wrong: complaints of their own with their tokens, an open survey, and what
 * the form gives to every visitor.
 *
 * @param csrfCookie as it goes into the header Cookie
 */
record Known(List<Complaint> complaints, String surveyToken, String csrfCookie, String csrfToken) {

    private static final int COMPLAINTS = 5;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    record Complaint(String reference, String token) {}

    /** @param survey somebody whose complaint was resolved */
    static Known of(Stack stack, String surveyToken) {
        List<Complaint> complaints = IntStream.range(0, COMPLAINTS)
                .mapToObj(i -> Customer.files(stack, Customer.complaint("en", "Mine " + i, "Nothing special.")))
                .map(mine -> new Complaint(
                        mine.reference(), mine.filed().get("trackingToken").asText()))
                .toList();
        Http.Answer form = Http.anonymous().get(stack.intake() + "/");
        Matcher token = CSRF.matcher(form.body());
        if (!token.find()) {
            throw new AssertionError("the form has no _csrf: " + form.body());
        }
        String cookie = form.headers().get("set-cookie").stream()
                .filter(set -> set.startsWith("redress_csrf="))
                .map(set -> set.split(";")[0])
                .findFirst()
                .orElseThrow();
        return new Known(complaints, surveyToken, cookie, token.group(1));
    }
}
