package io.redress.workflow.login;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** The page on which people sign in, in English or Chinese as their browser asks. */
@Controller
class LoginPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final String signIn;
    private final String noAccess;

    LoginPage() throws IOException {
        signIn = template("sign-in.html");
        noAccess = template("no-access.html");
    }

    @GetMapping("/")
    String start() {
        return "redirect:" + LoginDoors.TASKLIST;
    }

    @GetMapping("/login")
    ResponseEntity<String> signIn(HttpServletRequest request, CsrfToken token, Locale locale) {
        String message =
                request.getParameter("error") != null ? "wrong" : request.getParameter("out") != null ? "out" : "none";
        return page(HttpStatus.OK, filled(signIn, locale, token).replace("{{state}}", message));
    }

    /** Shown to an account that is known but has no work here, such as an analyst's. */
    @RequestMapping("/login/no-access")
    ResponseEntity<String> noAccess(CsrfToken token, Locale locale) {
        return page(HttpStatus.FORBIDDEN, filled(noAccess, locale, token));
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Cache-Control", "no-store")
                .body(html);
    }

    private static String filled(String template, Locale locale, CsrfToken token) {
        String filled = template.replace("{{csrf.name}}", HtmlUtils.htmlEscape(token.getParameterName()))
                .replace("{{csrf.value}}", HtmlUtils.htmlEscape(token.getToken()));
        ResourceBundle words = ResourceBundle.getBundle(
                "login.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (String key : words.keySet()) {
            filled = filled.replace("{{" + key + "}}", HtmlUtils.htmlEscape(words.getString(key)));
        }
        return filled;
    }

    private static String template(String name) throws IOException {
        return new ClassPathResource("login/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
